"""Bylines: a name as printed, taken apart only where that is safe, and kept whole otherwise."""

from app.exchange.documents.base import Person

LONGEST = 200
BEFORE = (
    "by ",
    "written by ",
    "words by ",
    "von ",
    "par ",
    "por ",
    "text: ",
    "author: ",
    "autor: ",
    "автор: ",
    "аўтар: ",
)
# Words of which one in a name means a body. Names are compared word by word, in small letters.
_BODIES = """
    agency agence agentur associated association bbc board bureau centre center channel committee commission
    company correspondent correspondents department desk editor editors editorial foundation group inc institute
    journal llc ltd magazine media ministry monitor network news newspaper newsroom office organisation organization
    post press project redaktion reporter reporters reuters service society staff team times university watch
    агентство редакция редакция рэдакцыя редакція служба новости
"""
OF_BODIES = frozenset(_BODIES.split())
# What programs call whoever installed them or is signed in.
_ACCOUNTS = """
    user, users, windows user, microsoft office user, microsoft account, admin, administrator, owner, author, unknown,
    anonymous, guest, root, default, python-docx, usuario, utilisateur, benutzer,
    пользователь, користувач, карыстальнік, админ, администратор, webmaster, wordpress, site admin
"""
ACCOUNTS = frozenset(" ".join(name.split()) for name in _ACCOUNTS.split(","))
_PARTICLES = "de del della der den di da dos du van von zu zum zur la le al el bin ibn"
PARTICLES = frozenset(_PARTICLES.split())


def person_of(name: str, role: str, origin: str, *, is_person: bool = False) -> Person | None:
    """Who a printed name names, None if it names nobody.

    “Family, Given” is taken apart at its comma. Of two plain words the second is the family name; a name of another
    shape is kept whole, for there is no telling. `is_person` says that the document calls this a person.
    """
    plain = _without_by(name.strip())
    if (
        not plain
        or len(plain) > LONGEST
        or "://" in plain
        or plain.startswith(("@", "www."))
        or not _has_letters(plain)
        or _is_address(plain)
        or plain.casefold() in ACCOUNTS
    ):
        return None
    words = plain.split()
    if not is_person and any(word.strip(".,").casefold() in OF_BODIES for word in words):
        return Person(role, literal=plain, origin=origin)
    family, comma, given = plain.partition(",")
    if comma and "," not in given and family.strip() and given.strip() and len(words) <= 5:
        return Person(role, family.strip(), given.strip(), origin=origin)
    if len(words) == 2 and all(map(_is_plain, words)) and words[0].casefold() not in PARTICLES:
        return Person(role, words[1], words[0], origin=origin)
    return Person(role, literal=plain, origin=origin)


def several(names: str) -> list[str]:
    """The names of one line that lists whole names: “Ada Moor, Ben Lind and Cy Ray”; one name where it may be one."""
    parts = [part.strip() for part in names.replace(";", "\n").replace(" and ", "\n").replace(" & ", "\n").split("\n")]
    parts = [part for part in parts if part]
    commas = [piece.strip() for part in parts for piece in part.strip(",").split(",")]
    if len(commas) > len(parts) and all(len(piece.split()) >= 2 for piece in commas):
        return commas
    return parts if all(len(part.split()) >= 2 for part in parts) or ";" in names else [names]


def _without_by(name: str) -> str:
    lower = name.casefold()
    return next((name[len(before) :].strip() for before in BEFORE if lower.startswith(before)), name)


def _is_address(name: str) -> bool:
    """An address of mail or of a site, not a name with initials."""
    return " " not in name and ("@" in name or ("." in name.strip(".") and name.islower()))


def _has_letters(name: str) -> bool:
    return any(character.isalpha() for character in name)


def _is_plain(word: str) -> bool:
    """A capital and small letters, perhaps with an apostrophe or hyphen in it: O’Neill, Anne-Marie; or an initial."""
    letters = "".join(character for character in word.rstrip(".") if character not in "'’-")
    return letters.isalpha() and word[0].isupper() and (len(letters) == 1 or not letters.isupper())
