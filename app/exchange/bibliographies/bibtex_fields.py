"""BibTeX and biblatex: what their types and fields mean."""

Fields = list[tuple[str, str]]

TYPES = {
    "article": "article-journal",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "report": "report",
    "techreport": "report",
    "manual": "report",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "booklet": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "unpublished": "manuscript",
    "dataset": "dataset",
    "audio": "broadcast",
    "video": "motion_picture",
    "movie": "motion_picture",
    "letter": "personal_communication",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "misc": "document",
    "periodical": "periodical",
    "patent": "patent",
    "software": "software",
    "standard": "standard",
}
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
WRITTEN_TYPES = {
    "article-newspaper": "article",
    "article-magazine": "article",
    "article-journal": "article",
    "article": "misc",
    "report": "techreport",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
    "webpage": "online",
    "dataset": "dataset",
}
PEOPLE = {"author": "author", "editor": "editor", "translator": "translator"}
FIELDS = {
    "title": "title",
    "shorttitle": "title_short",
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "maintitle": "container_title",
    "publisher": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "school": "publisher",
    "address": "publisher_place",
    "location": "publisher_place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "chapter": "section",
    "type": "genre",
    "language": "language",
    "langid": "language",
    "isbn": "isbn",
    "issn": "issn",
    "doi": "doi",
    "url": "url",
    "library": "archive",
}
ADDRESSES = frozenset({"url", "doi", "isbn", "issn", "eprint", "file", "urldate", "date", "variorum"})
PRINTED = ("howpublished", "note", "annote", "annotation", "abstract", "keywords", "series", "eprint", "subtitle")
BOOKKEEPING = frozenset(
    {"file", "owner", "timestamp", "groups", "date-added", "date-modified", "local-url", "creationdate"}
    | {"modificationdate", "mendeley-groups", "mendeley-tags", "pdf", "citeulike-article-id", "posted-at"}
    | {"citeulike-linkout-0", "priority", "bdsk-file-1", "bdsk-url-1", "__markedentry", "readstatus", "ids"}
)
WRITTEN = {
    "title": "title",
    "title_short": "shorttitle",
    "publisher_place": "address",
    "volume": "volume",
    "edition": "edition",
    "section": "chapter",
    "genre": "type",
    "language": "langid",
    "isbn": "isbn",
    "issn": "issn",
    "doi": "doi",
    "url": "url",
    "archive": "library",
}
NOT_INHERITED = frozenset({"ids", "crossref", "xref", "entryset", "entrysubtype", "execute", "label", "options"}) | {
    *("presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro"),
    *("sortkey", "title", "subtitle", "shorttitle", "author", "note", "key", "variorum", "pages"),
}
