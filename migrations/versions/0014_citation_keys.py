"""The citation keys of sources, made for those that are there from author, year and title."""

import sqlalchemy as sa
from alembic import op
from anyascii import anyascii

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MINOR = frozenset(
    {"a", "an", "the", "on", "in", "of", "for", "to", "and", "or", "at", "by", "with", "from", "as", "is", "are", "how"}
    | {"what", "why", "who", "when"}
)
FIRST_NAMES = """
    SELECT sources.id AS id, sources.title AS title, sources.issued AS issued, names.family AS family,
           names.literal AS literal
    FROM sources
    LEFT JOIN source_contributors AS names ON names.source_id = sources.id AND names.position = (
        SELECT min(first.position) FROM source_contributors AS first
        WHERE first.source_id = sources.id AND first.role = 'author')
    ORDER BY sources.created_at, sources.id
"""


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.add_column("sources", sa.Column("citation_key", sa.Text(), nullable=True))
    connection = op.get_bind()
    taken: set[str] = set()
    rows = []
    for row in connection.execute(sa.text(FIRST_NAMES)):
        year = row.issued[:4] if row.issued[:4].isascii() and row.issued[:4].isdigit() else ""
        key = _word(row.family or row.literal or "") + year + _word(row.title)
        if not any(letter.isalpha() for letter in key):
            key = f"variorum{row.id}"
        number, base = 2, key
        while key in taken:
            key, number = f"{base}-{number}", number + 1
        taken.add(key)
        rows.append({"key": key, "id": row.id})
    if rows:
        connection.execute(sa.text("UPDATE sources SET citation_key = :key WHERE id = :id"), rows)
    op.create_index("ix_sources_citation_key", "sources", ["citation_key"], unique=True)


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_sources_citation_key", "sources")
    op.drop_column("sources", "citation_key")


def _word(text: str) -> str:
    plain = anyascii(text[:200]).lower().replace("'s ", " ").replace("'", "")
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    words = spaced.split()
    return next((word for word in words if word not in MINOR), words[0] if words else "")[:30]
