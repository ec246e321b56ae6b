"""What stays true without a database or a browser."""
