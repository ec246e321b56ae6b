"""Variorum: every version of a claim side by side, each with its source."""
