"""Sheets: tables as people keep them, read from CSV row by row into records, as a map of their columns says."""
