"""Publishers: by which names a text calls the publisher of another."""

from collections.abc import Iterator

SHORTEST_STEM = 4
FIRST_LABELS = frozenset(["www", "m", "en", "news", "amp"])
DOMAIN_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


def names_of_publisher(publisher: str) -> Iterator[str]:
    """The publisher as written, and of a site the word that it goes by: www.northpost.example is northpost."""
    yield publisher
    labels = publisher.casefold().split(".")
    is_site = len(labels) > 1 and all(labels) and DOMAIN_CHARACTERS.issuperset(publisher.casefold())
    stems = [label for label in labels[:-1] if label not in FIRST_LABELS] if is_site else []
    if stems and len(stems[0]) >= SHORTEST_STEM:
        yield stems[0]
