"""Bibliographies: taking in what reference managers write, after a look at it."""
