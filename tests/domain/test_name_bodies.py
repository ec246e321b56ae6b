"""Bodies known by several names."""

import pytest

from app.domain.name_bodies import body_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("NATO", "НАТО"),
        ("ЄС", "The European Union"),
        ("Врачи без границ", "MSF"),
        ("BMW AG", "Bayerische Motoren Werke"),
    ],
)
def test_the_names_of_one_body_lead_to_it(a: str, b: str) -> None:
    assert body_of(a)
    assert body_of(a) == body_of(b)


def test_a_name_that_no_body_bears_leads_nowhere() -> None:
    assert body_of("Kalinouski Regiment") == ""
