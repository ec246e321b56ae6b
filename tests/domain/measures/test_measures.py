"""What every measure on the rack promises."""

import pkgutil
from importlib import import_module

from hypothesis import given

from app.domain import measures
from app.domain.answer import Answer
from tests.domain.answers import pairs


def test_every_file_on_the_rack_is_in_the_list() -> None:
    files = {module.name for module in pkgutil.iter_modules(measures.__path__)} - {"base"}
    listed = [measure.__module__.rpartition(".")[2] for measure in measures.MEASURES]
    assert sorted(listed) == sorted(files)


@given(pair=pairs())
def test_every_measure_says_the_same_whichever_answer_comes_first(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    for measure in measures.MEASURES:
        assert measure(a, b) == measure(b, a), measure.__name__


@given(pair=pairs())
def test_what_every_measure_says_is_a_sentence_under_its_own_name(pair: tuple[Answer, Answer]) -> None:
    for measure in measures.MEASURES:
        finding = measure(*pair)
        if finding is not None:
            assert finding.measure == import_module(measure.__module__).NAME
            assert finding.words.endswith("."), finding
            assert not finding.words[0].islower(), finding
            assert "  " not in finding.words, finding
            assert finding.value != "", finding
