"""Lists of words as plain text: the form in which every language is written down."""

Words = frozenset[str]
NONE: Words = frozenset()


def words(*lists: str) -> Words:
    """The words of one or more space-separated lists."""
    return frozenset(word for listed in lists for word in listed.split())


def numbered(*lines: str) -> dict[str, int]:
    """Word forms under their number, one line each: "2 два две двух"."""
    found: dict[str, int] = {}
    for line in lines:
        number, *forms = line.split()
        found.update(dict.fromkeys(forms, int(number)))
    return found
