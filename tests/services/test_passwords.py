"""Passwords as they are kept: Argon2id with the chosen cost, and the same work for nobody's."""

import time

from argon2 import PasswordHasher, extract_parameters

from app.services.passwords import HASHER, NOBODYS_HASH, hash_password, is_outdated, is_password
from tests.people import PASSWORD, hash_once


def test_a_password_is_kept_as_argon2id_of_64_mib_and_checked_as_typed() -> None:
    kept = hash_once()
    assert kept.startswith("$argon2id$v=19$m=65536,t=4,p=2$")
    assert is_password(kept, PASSWORD)
    assert not is_password(kept, PASSWORD.upper())
    assert not is_password(kept, PASSWORD + " ")


def test_two_hashes_of_one_password_differ() -> None:
    assert hash_password(PASSWORD) != hash_once()


def test_characters_beyond_a_byte_and_broken_ones_can_be_part_of_a_password() -> None:
    strange = "пароль\udcff\x00☂ moth"
    kept = hash_password(strange)
    assert is_password(kept, strange)
    assert not is_password(kept, "пароль")


def test_an_account_without_a_password_is_never_opened_and_the_check_works_as_hard() -> None:
    began = time.process_time()
    assert not is_password(None, PASSWORD)
    nobodys = time.process_time() - began
    began = time.process_time()
    assert not is_password(hash_once(), "wrong")
    somebodys = time.process_time() - began
    assert 0.4 < nobodys / somebodys < 2.5


def test_nobodys_hash_costs_what_a_new_hash_costs() -> None:
    assert extract_parameters(NOBODYS_HASH) == extract_parameters(HASHER.hash("x"))


def test_a_hash_made_with_other_parameters_is_outdated() -> None:
    weaker = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    assert is_outdated(weaker)
    assert is_password(weaker, PASSWORD)
    assert not is_outdated(hash_once())
