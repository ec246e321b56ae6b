"""Tests of app.exchange.documents.meta_tags."""

from app.exchange.documents.base import Person
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_trees import parsed
from app.exchange.documents.meta_tags import gather_dublin_core, gather_highwire, gather_open_graph, tags_of


def tags(*pairs: tuple[str, str], attribute: str = "name") -> dict[str, list[str]]:
    markup = "".join(f'<meta {attribute}="{name}" content="{content}">' for name, content in pairs)
    return tags_of(parsed(f"<html><head>{markup}</head><body></body></html>"))


def values(gathering: Gathering) -> dict[str, str]:
    return {name: found.value for name, found in gathering.fields.items()}


def test_an_article_of_a_journal_is_told_by_highwire() -> None:
    # given the tags that journals write
    gathering = Gathering()
    found = tags(
        ("citation_title", "On Counts"),
        ("citation_journal_title", "Journal of Counts"),
        ("citation_author", "Moor, Ada"),
        ("citation_author", "Lind, Ben"),
        ("citation_publication_date", "2024/3/5"),
        ("citation_volume", "12"),
        ("citation_issue", "3"),
        ("citation_firstpage", "7"),
        ("citation_lastpage", "19"),
        ("citation_doi", "https://doi.org/10.1234/x.y"),
        ("citation_issn", "1234-5678"),
    )
    # when they are gathered
    gather_highwire(found, gathering)
    # then each is a field of the source
    assert values(gathering) == {
        "title": "On Counts",
        "container_title": "Journal of Counts",
        "issued": "2024-03-05",
        "volume": "12",
        "issue": "3",
        "page": "7–19",
        "doi": "10.1234/x.y",
        "issn": "1234-5678",
        "type": "article-journal",
    }
    assert gathering.everybody() == (
        Person("author", "Moor", "Ada", origin="citation_author"),
        Person("author", "Lind", "Ben", origin="citation_author"),
    )


def test_dublin_core_is_read_in_its_spellings() -> None:
    # given one name with a dot, one with a colon and one of the newer terms
    gathering = Gathering()
    found = tags(
        ("DC.Title", "A count"), ("dc:creator", "Ada Moor"), ("DCTERMS.issued", "2024-03"), ("DC.identifier", "7")
    )
    # when they are gathered
    gather_dublin_core(found, gathering)
    # then all of them are known
    assert values(gathering) == {"title": "A count", "issued": "2024-03"}
    assert gathering.everybody() == (Person("author", "Moor", "Ada", origin="DC.creator"),)


def test_open_graph_fills_the_rest() -> None:
    # given what most news sites write
    gathering = Gathering()
    found = tags(
        ("og:title", "A count"),
        ("og:site_name", "The News"),
        ("article:published_time", "2024-03-05T10:00:00+02:00"),
        ("article:author", "https://facebook.com/ada"),
        ("og:locale", "be_BY"),
        attribute="property",
    ) | tags(("author", "By Ada Moor and Ben Lind"))
    # when they are gathered
    gather_open_graph(found, gathering)
    # then the address of a profile is no author, and the plain tag is
    assert values(gathering) == {
        "title": "A count",
        "container_title": "The News",
        "issued": "2024-03-05",
        "language": "be-BY",
    }
    assert [person.family for person in gathering.everybody()] == ["Moor", "Lind"]
