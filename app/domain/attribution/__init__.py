"""Reading claims: for each figure of a text who says it, how, and as of when."""
