"""Many answers at random to one question, with the origins that they go back to."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from app.domain.answer import Answer
from tests.domain.answers import figures, make_answer

LABELS = ("o1", "o2", "o3", "o4")
TIMES = (None, "2021", "2022", "2022-05-01", "2023", "2024", "2023/..", "../2021", "2022/2023")


@st.composite
def many_answers(draw: st.DrawFn, most: int = 7, **kept: Any) -> list[Answer]:
    """Up to `most` quantities of few claimants, sources, times and scopes, with ids that do not follow their order."""
    ids = draw(st.lists(st.integers(0, 99), min_size=1, max_size=most, unique=True))
    return [
        make_answer(
            draw(figures()),
            **{
                "claim_id": f"c{number:02}",
                "claimant": draw(st.sampled_from(("Ann", "Ben", "Cy"))),
                "as_of": draw(st.sampled_from(TIMES)),
                "scope": draw(st.sampled_from(("", "fighters", "Fighters"))),
                "source_ids": frozenset(draw(st.sets(st.sampled_from(("s1", "s2", "s3")), max_size=2))),
                **kept,
            },
        )
        for number in ids
    ]


@st.composite
def with_origins(draw: st.DrawFn, most: int = 7) -> tuple[list[Answer], dict[str, frozenset[str]]]:
    """Answers, and one or two origins for each."""
    answers = draw(many_answers(most))
    some = st.sets(st.sampled_from(LABELS), min_size=1, max_size=2)
    return answers, {answer.claim_id: frozenset(draw(some)) for answer in answers}


def ids(answers: Sequence[Answer]) -> list[str]:
    """Their claim ids in order."""
    return sorted(answer.claim_id for answer in answers)
