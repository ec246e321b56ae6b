"""The formats in which one comparison is taken away, one file each; to add one, write its file and list it here."""

from app.exchange.comparisons.base import Format

FORMATS: tuple[Format, ...] = ()
