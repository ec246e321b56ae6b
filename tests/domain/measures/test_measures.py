"""What every measure on the rack promises."""

import pkgutil
from importlib import import_module

import pytest
from hypothesis import given

from app.domain import measures
from app.domain.answer import Answer
from app.domain.measures.base import Measure
from tests.domain.answers import pairs

every_measure = pytest.mark.parametrize("measure", measures.MEASURES, ids=lambda measure: measure.__name__)


def test_every_file_on_the_rack_is_in_the_list() -> None:
    files = {module.name for module in pkgutil.iter_modules(measures.__path__)} - {"base"}
    listed = [measure.__module__.rpartition(".")[2] for measure in measures.MEASURES]
    assert sorted(listed) == sorted(files)


@every_measure
@given(pair=pairs())
def test_a_measure_says_the_same_whichever_answer_comes_first(measure: Measure, pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    assert measure(a, b) == measure(b, a)


@every_measure
@given(pair=pairs())
def test_what_a_measure_says_is_a_sentence_under_its_own_name(measure: Measure, pair: tuple[Answer, Answer]) -> None:
    finding = measure(*pair)
    if finding is not None:
        assert finding.measure == import_module(measure.__module__).NAME
        assert finding.words.endswith(".")
        assert not finding.words[0].islower()
        assert "  " not in finding.words
        assert finding.value != ""
