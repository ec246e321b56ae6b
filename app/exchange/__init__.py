"""Exchange: the formats in which a ledger is taken away, one file each; to add one, write its file and list it here."""

from app.exchange import csv_tables, sqlite_file, variorum_json
from app.exchange.base import Format

FORMATS: tuple[Format, ...] = (variorum_json.FORMAT, csv_tables.FORMAT, sqlite_file.FORMAT)
