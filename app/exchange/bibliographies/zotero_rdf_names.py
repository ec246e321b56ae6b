"""Zotero RDF: its namespaces, and what its elements mean."""

from typing import Any

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "link": "http://purl.org/rss/1.0/modules/link/",
}
PREFIX = {address: prefix for prefix, address in SPACES.items()}
ABOUT, RESOURCE = (f"{{{SPACES['rdf']}}}{name}" for name in ("about", "resource"))
PEOPLE = {
    "bib:authors": "author",
    "bib:editors": "editor",
    "z:translators": "translator",
    "z:interviewers": "interviewer",
    "z:directors": "director",
    "z:recipients": "recipient",
    "z:presenters": "author",
    "z:inventors": "author",
    "z:artists": "author",
    "z:programmers": "author",
    "z:podcasters": "author",
    "z:performers": "author",
}
FIELDS = {
    "dc:title": "title",
    "z:shortTitle": "title_short",
    "prism:volume": "volume",
    "prism:number": "number",
    "prism:edition": "edition",
    "bib:pages": "page",
    "z:language": "language",
    "z:type": "genre",
    "z:medium": "medium",
    "prism:section": "section",
    "z:section": "section",
    "z:archive": "archive",
    "dc:coverage": "archive_location",
}
ISSUE = "z:issue"
LABELS = {
    "dcterms:abstract": "Abstract",
    "z:libraryCatalog": "Library catalogue",
    "z:meetingName": "Conference",
    "z:numPages": "Number of pages",
}
BOOKKEEPING = frozenset({"link:link", "z:itemType", "z:key"})
CLASSES = {
    "bib:Article": "article-journal",
    "bib:Book": "book",
    "bib:BookSection": "chapter",
    "bib:Thesis": "thesis",
    "bib:Report": "report",
    "bib:Letter": "personal_communication",
    "bib:Manuscript": "manuscript",
    "bib:Interview": "interview",
    "bib:Legislation": "legislation",
    "bib:Patent": "patent",
}
NO_ITEMS = frozenset({"z:Attachment", "bib:Memo", "z:Collection", "z:UserItem", "foaf:Person", "bib:Journal"}) | {
    "bib:Series"
}


def name_of(node: Any) -> str:
    """The name of an element with the usual prefix of its namespace; empty for a comment."""
    if not isinstance(node.tag, str):
        return ""
    space, _, name = node.tag.removeprefix("{").rpartition("}")
    return f"{PREFIX.get(space, '')}:{name}"


def tag(name: str) -> str:
    """The name of an element, given with its prefix, as lxml has it."""
    prefix, _, local = name.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"
