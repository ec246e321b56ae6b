"""Intake: what stands between a file and the database: its records read, checked, compared and kept."""
