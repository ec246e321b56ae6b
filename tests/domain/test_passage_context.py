"""Passage context: which of several places fits, and edges that end where the known context begins."""

from app.domain.passage_context import Context, settled

TEXT = "The council met on Monday. Some forty bridges are closed, others said. The council met on Tuesday."
ASKED = "forty bridges were closed"


def test_the_place_with_the_same_words_around_fits_best() -> None:
    context = Context("others said. ", " met on Tuesday.")
    first, second = TEXT.index("The council"), TEXT.rindex("The council")
    assert context.fit(TEXT, second, second + 11) > context.fit(TEXT, first, first + 11)
    assert list(context.places(TEXT, 11)) == [second, second]


def test_a_position_beyond_the_text_is_its_end() -> None:
    assert Context(near=10**9).within(TEXT).near == len(TEXT)
    assert Context(near=-1).within(TEXT).near == 0


def settled_words(context: Context) -> str:
    start = TEXT.index("bridges")
    first, last, _ = settled(TEXT, ASKED, context, start, TEXT.index(" closed"))
    return TEXT[first:last]


def test_edges_go_to_the_known_context() -> None:
    assert settled_words(Context()) == "bridges are"
    assert settled_words(Context("met on Monday. Some ", ", others said.")) == "forty bridges are closed"


def test_the_nearest_words_of_the_context_settle_the_edges_where_those_further_off_have_changed() -> None:
    context = Context("The mayor left. They met on Monday. Some ", ", others said. Nobody answered that.")
    assert settled_words(context) == "forty bridges are closed"


def test_a_context_that_costs_too_much_likeness_settles_nothing() -> None:
    assert settled_words(Context("The council ", "")) == "bridges are"
