"""One-time codes: those of RFC 6238, near their time and once; and recovery codes, however they are typed."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from app.domain.one_time_codes import (
    RECOVERY_CODES,
    STEP_SECONDS,
    app_address,
    find_step,
    in_groups,
    new_recovery_codes,
    new_secret,
    plain_recovery_code,
)

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890", as in the RFC


def moment(seconds: int) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


@pytest.mark.parametrize(
    ("seconds", "code"),
    # the last six digits of the SHA-1 column of RFC 6238, appendix B
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037"), (20000000000, "353130")],
)
def test_the_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    assert find_step(SECRET, code, moment(seconds)) == seconds // STEP_SECONDS


@pytest.mark.parametrize(
    ("shift", "is_taken"), [(-60, False), (-30, True), (-1, True), (0, True), (29, True), (30, True), (60, False)]
)
def test_a_code_is_taken_one_step_early_or_late_and_no_more(shift: int, is_taken: bool) -> None:
    begins = 1111111080 // STEP_SECONDS * STEP_SECONDS
    step = find_step(SECRET, "081804", moment(begins + shift))
    assert step == (begins // STEP_SECONDS if is_taken else None)


def test_a_code_of_a_step_that_is_past_is_not_taken() -> None:
    step = 59 // STEP_SECONDS
    assert find_step(SECRET, "287082", moment(59), after=step - 1) == step
    assert find_step(SECRET, "287082", moment(59), after=step) is None


@pytest.mark.parametrize("typed", ["287 082", " 287-082 ", "２８７０８２"])
def test_a_code_is_taken_however_it_is_spaced(typed: str) -> None:
    assert find_step(SECRET, typed, moment(59)) is not None


@pytest.mark.parametrize("typed", ["", "28708", "2870822", "٢٨٧٠٨٢", "28708a", "\udcff" * 6, "287082" * 1000])
def test_what_is_no_code_is_not_taken(typed: str) -> None:
    assert find_step(SECRET, typed, moment(59)) is None


def test_secrets_have_160_bits_and_are_all_different() -> None:
    secrets = {new_secret() for _ in range(20)}
    assert len(secrets) == 20
    assert {len(secret) for secret in secrets} == {32}
    assert in_groups("ABCDEFGHIJ") == "ABCD EFGH IJ"


def test_an_app_is_told_the_secret_and_whose_it_is() -> None:
    address = urlsplit(app_address(SECRET, "Ada & Łukasz?"))
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert parse_qs(address.query) == {"secret": [SECRET], "issuer": ["Variorum"]}
    assert address.path == "/Variorum:Ada%20%26%20%C5%81ukasz%3F"


def test_recovery_codes_are_ten_have_120_bits_and_are_typed_in_groups() -> None:
    codes = new_recovery_codes()
    assert len(set(codes)) == RECOVERY_CODES == 10
    assert {len(plain_recovery_code(code)) for code in codes} == {24}
    assert all(len(group) == 4 for code in codes for group in code.split("-"))


@pytest.mark.parametrize("typed", ["ABCO-lb", " a b c 0 1 8 ", "abcolb", "ＡＢＣＯＬＢ"])
def test_recovery_codes_are_the_same_however_they_are_typed(typed: str) -> None:
    assert plain_recovery_code(typed) == "abcolb"
