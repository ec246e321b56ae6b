"""Tokens: the random secrets of sessions and links, of which the database keeps only a hash."""

import hashlib
import secrets

TOKEN_BYTES = 32
HASH_LENGTH = 64


def new_token() -> str:
    """256 random bits, in letters that need no escaping in a URL or a cookie."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_token(token: str) -> str:
    """The SHA-256 of a token, in hex: a random token needs no salt and no slow hash (OWASP ASVS 5.0, 7.2.3)."""
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()


def is_hash(text: str) -> bool:
    """The text could be what `hash_token` gives; anything else names no session and no link."""
    return len(text) == HASH_LENGTH and text.isascii() and text.isalnum()
