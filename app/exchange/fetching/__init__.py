"""Fetching: getting a document from the web without being led to an inner address, or on without end."""
