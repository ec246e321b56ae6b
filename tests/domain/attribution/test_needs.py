"""Some verbs report only with what they need around them."""

import pytest

from tests.domain.attribution.parts import claimants

AUTHOR = "The Paper"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Police found 12 rifles.", AUTHOR),
        ("Police found that 12 rifles were gone.", "Police"),
        ("A survey by Oxfam found 12 rifles.", "Oxfam"),
        ("The minister put 12 rifles on a table.", AUTHOR),
        ("The minister put the number at 12 rifles.", "minister"),
        ("The flood claimed 300 lives.", AUTHOR),
        ("The rebels claimed 300 prisoners.", "rebels"),
        ("The ministry denies this, and 300 prisoners wait.", AUTHOR),
    ],
)
def test_a_verb_reports_with_what_it_needs(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]
