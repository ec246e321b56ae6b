"""Functions that take plain values and return a Select; they run nothing."""
