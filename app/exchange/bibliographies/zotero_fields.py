"""Zotero: its fields as columns of its CSV and as elements of its RDF."""

COLUMNS = {
    "Title": "title",
    "Short Title": "title_short",
    "Publication Title": "container_title",
    "Publisher": "publisher",
    "Place": "publisher_place",
    "Url": "url",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "Volume": "volume",
    "Issue": "issue",
    "Number": "number",
    "Pages": "page",
    "Edition": "edition",
    "Section": "section",
    "Type": "genre",
    "Medium": "medium",
    "Language": "language",
    "Archive": "archive",
    "Archive Location": "archive_location",
}
ALSO = {"Conference Name": "container_title", "Court": "publisher", "Issuing Authority": "publisher"}
PEOPLE = {
    "Author": "author",
    "Editor": "editor",
    "Translator": "translator",
    "Interviewer": "interviewer",
    "Recipient": "recipient",
    "Director": "director",
}
BOOKKEEPING = frozenset(
    {"Key", "Publication Year", "Date Added", "Date Modified", "File Attachments", "Link Attachments", "Num Pages"}
)
