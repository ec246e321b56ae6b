"""The version of Variorum, in the one place where it is written."""

VERSION = "0.1.0"
