"""Of several voices in a sentence, the one whose words a figure belongs to is chosen."""

import pytest

from tests.domain.attribution.parts import claimants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv says 24 died, while Minsk claims 41 deaths.", ["Kyiv", "Minsk"]),
        ("Kyiv says 24 died, while 41 were hurt, according to Minsk.", ["Kyiv", "Minsk"]),
        ("Kyiv said Minsk had lost 315 men, according to Oxfam.", ["Kyiv"]),
        ("The strike, the union says, has cost 14 million euros.", ["union"]),
        ("After 40 arrests, the mayor said the march was over.", ["The Paper"]),
        ("At least 70 people drowned, according to Oxfam.", ["Oxfam"]),
    ],
)
def test_the_nearest_voice_speaks(text: str, expected: list[str]) -> None:
    assert claimants(text) == expected
