"""Security log: who signed in, or tried to, in lines beside those of the requests (OWASP ASVS 5.0, 16.3).

An account is told by its id. No name, password, code, token or address is written: what is typed as a name may be a
password, and the log is read by more people than the accounts are.
"""

import logging
from enum import StrEnum

LOGGER = logging.getLogger("app.security")
FIELDS = "fields"  # the attribute of a log record that holds more than its message


class Event(StrEnum):
    """What is told, each with the way of it."""

    PASSWORD_RIGHT = "password right"
    PASSWORD_WRONG = "password wrong"
    CODE_RIGHT = "code right"
    CODE_WRONG = "code wrong"
    LINK_USED = "one-time link used"
    INVITATION_USED = "invitation used"
    TOKEN_USED = "token used"
    MUST_WAIT = "too many tries"


def tell(event: Event, account_id: str | None = None) -> None:
    """Write one line; without an account where none is known, or where none has the name."""
    LOGGER.info("%s", event.value.capitalize(), extra={FIELDS: {"event": event.value, "account": account_id}})
