import pytest

from app.storage.types import is_public_id, new_id


def test_every_id_that_is_made_has_the_shape_of_one() -> None:
    assert all(is_public_id(new_id()) for _ in range(200))


@pytest.mark.parametrize(
    "text", ["", "0" * 11, "0" * 13, "00000000000i", "00000000000A", "00000000000é", "0000 0000000"]
)
def test_anything_else_has_not(text: str) -> None:
    assert not is_public_id(text)
