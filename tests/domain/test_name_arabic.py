"""Arabic given names."""

from app.domain.name_arabic import ARABIC_GIVEN


def test_no_arabic_name_stands_in_two_groups() -> None:
    names = [name for group in ARABIC_GIVEN for name in group.split()]
    assert sorted(set(names)) == sorted(names)
