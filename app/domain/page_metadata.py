"""Page metadata: a source as the meta elements that reference managers read from the head of a page.

The names are those of Highwire Press, which Google Scholar documents, where there is one, else of Dublin Core.
"""

from app.domain.csl import Item

CONTAINERS = {"article-journal": "citation_journal_title", "chapter": "citation_inbook_title"}
TYPES = {
    "article-newspaper": "newspaperArticle",
    "article-magazine": "magazineArticle",
    "article-journal": "journalArticle",
    "webpage": "webpage",
    "post-weblog": "blogPost",
    "interview": "interview",
    "report": "report",
    "book": "book",
    "chapter": "bookSection",
    "thesis": "thesis",
    "motion_picture": "videoRecording",
    "document": "document",
}


def page_metadata(item: Item) -> list[tuple[str, str]]:
    """(name, content) of each meta element; what is not known is left out."""
    authors = [name for name in item.names if name.role == "author"]
    first, _, last = item.page.partition("-")
    date = item.issued[:10].replace("-", "/") if item.issued[:4].isdigit() and "/" not in item.issued[:10] else ""
    pairs = [
        ("citation_title", item.title),
        *(("citation_author", name.literal or f"{name.family}, {name.given}".strip(", ")) for name in authors),
        ("citation_publication_date", date.rstrip("~?%")),
        (CONTAINERS.get(item.type, "citation_publication_title"), item.container_title),
        ("citation_publisher", item.publisher),
        ("citation_volume", item.volume),
        ("citation_issue", item.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_doi", item.doi),
        ("citation_isbn", item.isbn),
        ("citation_issn", item.issn),
        ("citation_language", item.language),
        ("citation_public_url", item.url),
        ("DC.type", TYPES.get(item.type, "document")),
        ("DC.date", item.issued),
    ]
    return [(name, content) for name, content in pairs if content]
