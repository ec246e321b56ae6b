"""Passwords as they are kept: Argon2id hashes, checked in the same time whether or not there is one."""

from argon2 import PasswordHasher, Type
from argon2.exceptions import VerifyMismatchError

# RFC 9106, section 4: Argon2id with 64 MiB; four passes take about 0.15 s, and OWASP asks for 19 MiB and two.
HASHER = PasswordHasher(time_cost=4, memory_cost=65_536, parallelism=2, type=Type.ID)

# The hash of nobody's password, with the same cost, so that an unknown name takes as long as a known one.
NOBODYS_HASH = "$argon2id$v=19$m=65536,t=4,p=2$njxk1QyOR+j8DnL+doU1rw$v6r6QhVjO299b0OwRcrM5aTlfqNXdjjADSNgzgCEcsg"


def hash_password(password: str) -> str:
    """The Argon2id hash of a password exactly as it was typed, with its parameters and salt; takes about 0.15 s."""
    return HASHER.hash(password.encode(errors="surrogatepass"))


def is_password(password_hash: str | None, password: str) -> bool:
    """Whether the password has that hash; without a hash it is false and takes as long."""
    try:
        HASHER.verify(password_hash or NOBODYS_HASH, password.encode(errors="surrogatepass"))
    except VerifyMismatchError:
        return False
    return password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """The hash was made with other parameters than those in force."""
    return HASHER.check_needs_rehash(password_hash)
