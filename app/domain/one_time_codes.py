"""One-time codes: the six digits that an app works out from a secret and the time, and codes for when it is lost.

The digits are those of RFC 6238 as every app makes them (SHA-1, 30 seconds). A code is taken within one step either
side of the present one, because clocks differ and typing takes time (RFC 6238, 5.2), and never twice; OWASP ASVS 5.0,
6.5.5 would have it end with its own step. Recovery codes have 120 random bits, so a plain hash keeps them (6.5.2 asks
for a slow one below 112).
"""

import base64
import datetime
import hmac
import secrets
import unicodedata

import pyotp

STEP_SECONDS = 30
WINDOW = 1
DIGITS = 6
SECRET_BYTES = 20
RECOVERY_BYTES = 15
RECOVERY_CODES = 10
ISSUER = "Variorum"
_GROUP = 4
_LOOKALIKES = str.maketrans("018", "olb")  # base 32 has none of these digits


def new_secret() -> str:
    """160 random bits in base 32, as RFC 4226, 4 recommends."""
    return _base32(secrets.token_bytes(SECRET_BYTES))


def new_recovery_codes() -> list[str]:
    """Ten codes in groups of four letters."""
    return [in_groups(_base32(secrets.token_bytes(RECOVERY_BYTES)).lower(), "-") for _ in range(RECOVERY_CODES)]


def in_groups(text: str, between: str = " ") -> str:
    """The text in groups of four, to be read and typed."""
    return between.join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def app_address(secret: str, name: str) -> str:
    """The otpauth:// address that tells an app the secret, and whose it is."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=ISSUER)


def plain_code(typed: str) -> str:
    """A code as it is compared: without the spaces and hyphens that people type, in small letters."""
    folded = unicodedata.normalize("NFKC", typed).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def plain_recovery_code(typed: str) -> str:
    """A recovery code as it is hashed; digits that look like letters are taken for them."""
    return plain_code(typed).translate(_LOOKALIKES)


def find_step(secret: str, typed: str, at: datetime.datetime, *, after: int = -1) -> int | None:
    """The time step whose code was typed: near `at`, and later than the step `after`; None when there is none."""
    code = plain_code(typed)
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()):
        return None
    app, present = pyotp.TOTP(secret), int(at.timestamp()) // STEP_SECONDS
    steps = range(present - WINDOW, present + WINDOW + 1)
    matching = [step for step in steps if hmac.compare_digest(app.generate_otp(step), code)]
    return next((step for step in matching if step > after), None)


def _base32(bits: bytes) -> str:
    return base64.b32encode(bits).decode()
