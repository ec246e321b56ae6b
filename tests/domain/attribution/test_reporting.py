"""A verb needs nothing unless it says so."""

from app.domain.answer import Mode
from app.domain.attribution.reporting import Need, Verb


def test_a_verb_needs_nothing_unless_it_says_so() -> None:
    assert Verb(Mode.ASSERTED).need is Need.NOTHING
    assert Verb(Mode.ASSERTED, Need.AT) != Verb(Mode.ASSERTED)
