"""Tongues: the language of a short text, and none where nothing shows it."""

import pytest

from app.domain.origins.tongues import tongue_of
from app.domain.reading.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("The dam broke on Sunday and the mud went through two villages.", "en"),
        ("Der Damm brach am Sonntag, und der Schlamm zog durch zwei Dörfer, wie die Polizei mit dem Rat sagte.", "de"),
        ("Плотина прорвалась в воскресенье, и это было не в первый раз, как сказали на месте.", "ru"),
        ("Дамба прорвалася в неділю, і це було не вперше, як сказали на місці та у штабі.", "uk"),
        ("Le barrage a cédé dimanche et la boue est passée par les villages du nord, selon le maire.", "fr"),
        ("La presa se rompió el domingo y el lodo pasó por los pueblos, según el alcalde.", "es"),
        ("Tama pękła w niedzielę i to nie był pierwszy raz, jak się okazało na miejscu.", "pl"),
        ("La diga è crollata e il fango ha travolto gli abitanti della valle, non per la prima volta.", "it"),
        (
            "Une crue menace les communes de la vallée après la rupture de la digue, selon le préfet.",
            "fr",
        ),
        ("Об этом сообщили на месте. В селе более ста домов, и вода на улицах не спала.", "ru"),
        ("Velmora 23", ""),
        ("", ""),
    ],
)
def test_small_words_show_the_language(text: str, tongue: str) -> None:
    assert tongue_of(Tokens(text)) == tongue
