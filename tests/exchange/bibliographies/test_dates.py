"""Tests of app.exchange.bibliographies.dates."""

import pytest

from app.exchange.bibliographies.dates import read_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *(("2019", "2019"), ("2019/05//", "2019-05"), ("2019/05/12/", "2019-05-12"), ("2019///", "2019")),
        *(("2019/05/12/Spring", "2019-05-12"), ("2019///Spring", "2019-21"), ("2020-00-00", "2020")),
        *(("2020-05-00", "2020-05"), ("2020-5-3", "2020-05-03"), ("c. 1950", "1950~"), ("ca. 1950", "1950~")),
        *(("circa 1950", "1950~"), ("[1999?]", "1999?"), ("c1999", "1999"), ("©1999", "1999"), ("n.d.", "")),
        *(("May 2019", "2019-05"), ("12 May 2019", "2019-05-12"), ("May 12, 2019", "2019-05-12")),
        *(("2019 May 12", "2019-05-12"), ("Winter 2019", "2019-24"), ("1999-2001", "1999/2001")),
        *(("1998–99", "1998/1999"), ("1990s", "199X"), ("2019-05-12T10:00:00Z", "2019-05-12")),
        *(("2019/2020", "2019/2020"), ("31/12/2019", "2019-12-31"), ("3. März 2019", "2019-03-03"), ("", "")),
    ],
)
def test_dates_as_people_and_programs_write_them_are_read(text: str, edtf: str) -> None:
    assert read_date(text) == (edtf, True)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("in press", ""), ("05/06/2019", "2019"), ("before 1999", ""), ("1999 or 2000", ""), ("2019-99-99", "2019")],
)
def test_what_cannot_be_read_is_said_to_be_so(text: str, edtf: str) -> None:
    assert read_date(text) == (edtf, False)
