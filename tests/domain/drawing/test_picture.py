"""Elements of a picture."""

from app.domain.drawing.picture import cut, line, path, rectangle, text, width_of


def test_elements_carry_their_place_role_and_style() -> None:
    assert line("grid", 1, 2, 3, 4).place == 'x1="1" y1="2" x2="3" y2="4"'
    assert rectangle("range", 1, 2, 3, 4, 5).style == 5
    assert path("open-end", "M0 0").place == 'd="M0 0"'
    assert text("tick", 1, 2, "5,000", "end").text == "5,000"


def test_long_words_are_cut_with_an_ellipsis() -> None:
    assert cut("regiment", 8) == "regiment"
    assert cut("regiments", 8) == "regimen…"
    assert width_of("regiment", 10) == 48
