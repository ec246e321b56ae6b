"""Tests of app.domain.bibliography."""

from app.domain.bibliography import Reference, cite, short_name


def test_a_full_reference_is_one_line() -> None:
    reference = Reference(
        title="Ukraine’s Belarusian volunteers",
        authors=("Rudnik, Alesia",),
        container_title="UkraineAlert",
        publisher="Atlantic Council",
        issued="2024~",
        accessed="2026-11-22",
        url="https://example.org/a",
    )
    assert cite(reference) == (
        "Rudnik, Alesia. “Ukraine’s Belarusian volunteers”. UkraineAlert, Atlantic Council, 2024~. "
        "https://example.org/a (accessed 2026-11-22)."
    )


def test_what_is_unknown_leaves_no_trace_but_the_date() -> None:
    assert cite(Reference(title="A leaflet")) == "“A leaflet”. no date."


def test_a_publisher_named_like_the_container_is_said_once() -> None:
    reference = Reference(title="T", container_title="RND", publisher="RND", issued="2022")
    assert cite(reference) == "“T”. RND, 2022."


def test_a_doi_stands_for_the_address() -> None:
    cited = cite(Reference(title="T", doi="10.1000/1", url="https://example.org", volume="3", issue="2", page="1-9"))
    assert cited == "“T”. 3(2), pp. 1-9, no date. https://doi.org/10.1000/1."


def test_many_authors_are_cut_after_the_first() -> None:
    assert cite(Reference(title="T", authors=("A", "B"))).startswith("A and B. ")
    assert cite(Reference(title="T", authors=("A", "B", "C", "D"))).startswith("A et al. ")


def test_names_are_printed_family_first_and_bodies_as_they_are() -> None:
    assert short_name("Rudnik", "Alesia", "") == "Rudnik, Alesia"
    assert short_name("Rudnik", "", "") == "Rudnik"
    assert short_name("", "", "Atlantic Council") == "Atlantic Council"
