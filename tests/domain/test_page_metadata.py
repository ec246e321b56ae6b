"""Tests of app.domain.page_metadata."""

from app.domain.csl import Item, Name
from app.domain.page_metadata import page_metadata


def test_a_journal_article_has_the_tags_that_reference_managers_read() -> None:
    names = (Name("author", "Berg", "Ann"), Name("author", literal="World Bank"), Name("editor", "No", "One"))
    item = Item("s", "article-journal", "T", names, container_title="J", issued="2023-01", page="12-34", doi="10.1/x")
    assert page_metadata(item) == [
        ("citation_title", "T"),
        ("citation_author", "Berg, Ann"),
        ("citation_author", "World Bank"),
        ("citation_publication_date", "2023/01"),
        ("citation_journal_title", "J"),
        ("citation_firstpage", "12"),
        ("citation_lastpage", "34"),
        ("citation_doi", "10.1/x"),
        ("DC.type", "journalArticle"),
        ("DC.date", "2023-01"),
    ]
