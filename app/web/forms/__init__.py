"""What people fill in: each form checks shape, the domain checks meaning."""
