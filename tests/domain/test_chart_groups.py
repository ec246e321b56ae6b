"""Groups of a chart."""

from app.domain.chart_groups import STYLES, Group, group_marks


def test_each_group_has_a_style_of_its_own_in_order() -> None:
    assert group_marks([("Ann", ["a", "b"]), ("Ben", ["c"])]) == (Group("Ann", 0, ("a", "b")), Group("Ben", 1, ("c",)))


def test_one_group_alone_tells_nothing() -> None:
    assert group_marks([("Ann", ["a", "b"])]) == ()
    assert group_marks([]) == ()


def test_fixed_styles_are_kept() -> None:
    assert [each.style for each in group_marks([("Press", ["a"]), ("Observers", ["b"])], {"Press": 2})] == [2, 1]


def test_beyond_eight_groups_the_smaller_are_one() -> None:
    headings = [(f"group {place}", [f"c{place}-{number}" for number in range(place)]) for place in range(1, 12)]
    groups = group_marks(headings)
    assert len(groups) == STYLES
    assert [each.style for each in groups] == list(range(STYLES))
    assert groups[0].name == "group 5"
    assert (groups[-1].name, len(groups[-1].claim_ids)) == ("4 others", 1 + 2 + 3 + 4)
