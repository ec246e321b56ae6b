"""Whether two answers are asserted, estimated, forecast or denied alike."""

from app.domain.answer import Mode
from app.domain.measures.mode import compare_modes
from tests.domain.answers import make_answer


def words(a: Mode, b: Mode, other: str = "Ben") -> str | None:
    finding = compare_modes(make_answer(True, mode=a, claimant="Ann"), make_answer(True, mode=b, claimant=other))
    return finding and finding.words


def test_modes_that_differ_are_named_with_their_claimants() -> None:
    assert words(Mode.FORECAST, Mode.ASSERTED) == "One is an assertion (Ben), the other a forecast (Ann)."
    assert words(Mode.DENIED, Mode.ESTIMATED) == "One is a denial (Ann), the other an estimate (Ben)."


def test_one_claimant_is_not_named_twice() -> None:
    assert words(Mode.FORECAST, Mode.ASSERTED, "Ann") == "One is an assertion, the other a forecast."


def test_a_mode_in_common_is_said_unless_it_is_a_plain_assertion() -> None:
    assert words(Mode.FORECAST, Mode.FORECAST) == "Each is a forecast."
    assert words(Mode.ASSERTED, Mode.ASSERTED) is None
