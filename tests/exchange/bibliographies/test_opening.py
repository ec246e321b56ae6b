"""Tests of app.exchange.bibliographies.opening."""

import pytest

from app.domain.errors import BadFile
from app.exchange.bibliographies.opening import open_bibliography


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("%0 Journal Article\n%T First\n", "EndNote (.enw), which is not read here; export it as RIS"),
        ('<?xml version="1.0"?><xml><records><record/></records></xml>', "XML of EndNote"),
        ('<?xml version="1.0"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">', "MODS"),
        ("\nPMID- 12345\nOWN - NLM\n", "PubMed (.nbib)"),
        ("\ufeffFN Clarivate Analytics Web of Science\nVR 1.0\n", "Web of Science"),
        ("Dear diary", "none of the bibliographies that are read here: RIS"),
        (" \n", "There is nothing in this file."),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_it_is(text: str, told: str) -> None:
    with pytest.raises(BadFile) as raised:
        open_bibliography(text.encode())
    assert told in str(raised.value)


def test_the_format_is_that_of_the_first_record_whatever_stands_in_its_fields() -> None:
    entry, record = (
        "@book{a2000x, title={A},\nnote={One\nTY  - JOUR\n}}\n",
        "TY  - JOUR\nTI  - A\nAB  - @book{a, x}\nER  - \n",
    )
    assert [open_bibliography(text.encode())[0].name for text in (entry, record)] == ["bibtex", "ris"]
