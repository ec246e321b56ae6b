"""Tokens: long, random, and kept as a hash that any text can be put to."""

from app.services.tokens import hash_token, is_hash, new_token


def test_a_token_has_256_bits_and_needs_no_escaping_in_an_address() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 43 and token.replace("-", "").replace("_", "").isalnum() for token in tokens)


def test_the_hash_of_a_token_is_its_sha_256_and_any_text_has_one() -> None:
    assert hash_token("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert len(hash_token("\udcff\x00" * 1000)) == 64


def test_only_what_could_be_a_hash_counts_as_one() -> None:
    assert is_hash(hash_token("abc"))
    assert not any(is_hash(text) for text in ("", "0" * 63, "0" * 65, "0" * 63 + "\x00", "٣" * 64))
