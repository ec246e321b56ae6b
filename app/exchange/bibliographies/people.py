"""People of bibliographies: a name as it stands in one field, “Family, Given”, a body, or with a suffix."""

from app.domain.csl import Name

SUFFIXES = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "esq"})


def read_name(role: str, text: str) -> Name | None:
    """“Family, Given” or “Family, Given, Jr.” as two parts, anything else as a literal name; None for no name.

    A comma at the end marks a body (“World Bank,”), as EndNote has it, and so do braces and quotation marks around it.
    """
    name = " ".join(text.split())
    is_wrapped = name[:1] + name[-1:] in ("{}", '""')
    if is_wrapped:
        return literal(role, name.strip('{}"'))
    if name.endswith(","):
        return literal(role, name.rstrip(", "))
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 3 and is_suffix(parts[1]):
        parts = [parts[0], parts[2], parts[1]]
    if len(parts) == 1 or not parts[0] or not parts[1]:
        return literal(role, name.strip(", "))
    return Name(role, parts[0], ", ".join(parts[1:]))


def read_initials(role: str, text: str) -> Name | None:
    """“J. R. van der Berg”, as IEEE and others have it: a person, as it begins with initials; None for other texts."""
    words = text.split()
    count = next((place for place, word in enumerate(words) if not _is_initial(word)), 0)
    family = words[count:]
    is_person = count and family[-1][:1].isupper() and all(word.islower() for word in family[:-1])
    if not is_person or "," in text or words[:2] == ["U.", "S."]:
        return None
    return Name(role, " ".join(family), " ".join(words[:count]))


def _is_initial(word: str) -> bool:
    """“J.”, “J.-P.” and “J.R.”."""
    letters = word.replace("-", "").split(".")
    return word.endswith(".") and all(len(each) == 1 and each.isupper() for each in letters[:-1])


def literal(role: str, text: str) -> Name | None:
    """A name that is not to be split; None when it is empty."""
    return Name(role, literal=text.strip()) if text.strip() else None


def is_suffix(text: str) -> bool:
    """Jr., III and the like."""
    return text.casefold().rstrip(".") in SUFFIXES


def in_one(name: Name) -> str:
    """The name as one text, “Family, Given” or the literal name."""
    return name.literal or (f"{name.family}, {name.given}" if name.given else name.family)
