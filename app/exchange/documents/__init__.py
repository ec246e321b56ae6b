"""Documents: reading what people read, web pages, PDF, books and transcripts, into text with places and metadata."""
