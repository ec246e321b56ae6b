"""Over a whole question: what all its answers say together; derived, and never the words of a source."""
