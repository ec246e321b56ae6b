"""SQLAlchemy: tables, queries, engine and history; knows no Flask."""
