"""Tests of app.services.addresses: one view has one address, and no other page is one."""

import pytest

from app.domain.errors import InvalidValue
from app.services.addresses import address_of, read_address

QUESTION = "qvant1ty0000"
CLAIMS = ("c1a1m0000000", "c1a1m0000001")


@pytest.mark.parametrize(
    ("given", "tidy"),
    [
        (f"/questions/{QUESTION}", f"/questions/{QUESTION}"),
        (
            f"/questions/{QUESTION}?sort=recorded&order=up&group=&claimant=&mode=estimated&page=2&done=saved",
            f"/questions/{QUESTION}?mode=estimated",
        ),
        (f"/questions/{QUESTION}?sort=low&sort=high", f"/questions/{QUESTION}?sort=low"),
        (f"/questions/{QUESTION}?hide=scope&hide=mode,scope", f"/questions/{QUESTION}?hide=scope,mode"),
        (f"/compare?claims={CLAIMS[0]}&claims={CLAIMS[1]}&from=", f"/compare?claims={CLAIMS[0]},{CLAIMS[1]}"),
        (f"/questions/{QUESTION}?tolerance=10%25&x=%00a%0Ab", f"/questions/{QUESTION}?tolerance=10%25&x=a+b"),
    ],
)
def test_a_view_has_one_address(given: str, tidy: str) -> None:
    assert str(read_address(given)) == tidy
    assert str(read_address(tidy)) == tidy


def test_an_address_tells_what_is_compared() -> None:
    answers = read_address(f"/questions/{QUESTION}?sort=low")
    chosen = read_address(f"/compare?claims={','.join(CLAIMS)},nonsense")
    assert (answers.question_id, answers.claim_ids) == (QUESTION, ())
    assert (chosen.question_id, chosen.claim_ids) == (None, CLAIMS)
    assert address_of("/compare", [("claims", CLAIMS[0]), ("claims", CLAIMS[1])]) == address_of(
        "/compare", [("claims", ",".join(CLAIMS))]
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/topics",
        "/compare",
        "/compare?claims=a,b",
        "/questions/new",
        f"/questions/{QUESTION}/edit",
        f"https://elsewhere.example/questions/{QUESTION}",
        f"//elsewhere.example/questions/{QUESTION}",
        "http://[",
        f"/questions/{QUESTION}?" + "&".join(f"x{number}=1" for number in range(101)),
        f"/questions/{QUESTION}?x=" + "y" * 8_000,
    ],
)
def test_another_page_is_no_comparison(text: str) -> None:
    with pytest.raises(InvalidValue, match="Give the address"):
        read_address(text)
