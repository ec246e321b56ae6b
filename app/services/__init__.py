"""What a person can do: each service takes a session, flushes, and never commits."""
