"""Names alike among many."""

from app.domain.name_blocks import LARGEST_BLOCK, find_alike_pairs


def test_pairs_are_found_once_by_their_best_names() -> None:
    names = [("b", "Latuschka"), ("a", "Pavel Latushko"), ("b", "Павел Латушка"), ("c", "Alexander Friedman")]
    (pair,) = find_alike_pairs(names)
    assert (pair.a_id, pair.b_id) == ("a", "b")
    assert (pair.a, pair.b, pair.score) == ("Pavel Latushko", "Павел Латушка", 1.0)
    assert "in two spellings" in pair.reason


def test_other_scripts_short_forms_and_nicknames_meet() -> None:
    names = [("a", "World Health Organization"), ("b", "WHO"), ("c", "Bill Gates"), ("d", "William Gates")]
    names += [("e", "Muammar Gaddafi"), ("f", "معمر القذافي")]
    assert {(pair.a_id, pair.b_id) for pair in find_alike_pairs(names)} == {("a", "b"), ("c", "d"), ("e", "f")}


def test_one_bearer_of_two_names_is_no_pair_and_brothers_are_none() -> None:
    names = [("a", "Lukashenko"), ("a", "Lukashenka"), ("b", "Viktor Petrov"), ("c", "Dmitry Petrov")]
    assert find_alike_pairs(names) == []


def test_a_word_that_very_many_share_brings_none_together() -> None:
    names = [(f"{number:03}", "Ministry") for number in range(LARGEST_BLOCK + 1)]
    assert find_alike_pairs(names) == []
