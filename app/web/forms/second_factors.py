"""The forms of second factors: the code at sign-in, setting one up, and what asks for password and code again."""

from typing import ClassVar

from app.web.forms.base import Button, RecordForm
from app.web.forms.fields import OneTimeCode, Secret

CODE_HINT = "The six digits that your app shows now."
RECOVERY_HINT = "Each works once. Capital letters, spaces and hyphens make no difference."
EITHER_HINT = "The six digits that your app shows now, or a recovery code."


class CodeForm(RecordForm):
    """The code of the app, at sign-in."""

    buttons: ClassVar = (Button("Sign in"),)

    code = OneTimeCode("Code", required=True, hint=CODE_HINT)


class RecoveryForm(RecordForm):
    """A recovery code, at sign-in."""

    buttons: ClassVar = (Button("Sign in"),)

    code = OneTimeCode("Recovery code", required=True, autocomplete="off", is_numeric=False, hint=RECOVERY_HINT)


class BeginForm(RecordForm):
    """The password again, before a factor is set up."""

    buttons: ClassVar = (Button("Go on"),)

    password = Secret("Password", required=True)


class ConfirmForm(RecordForm):
    """The first code of the app."""

    buttons: ClassVar = (Button("Switch it on"),)

    code = OneTimeCode("Code", required=True, hint=CODE_HINT)


class RenewForm(RecordForm):
    """Password and code again, for new recovery codes."""

    buttons: ClassVar = (Button("Make new recovery codes"),)

    password = Secret("Password", required=True)
    code = OneTimeCode("Code", required=True, is_numeric=False, hint=EITHER_HINT)


class SwitchOffForm(RecordForm):
    """Password and code again, to switch the factor off."""

    buttons: ClassVar = (Button("Switch it off"),)

    password = Secret("Password", required=True)
    code = OneTimeCode("Code", required=True, is_numeric=False, hint=EITHER_HINT)


class TakeOffForm(RecordForm):
    """Whether an owner takes the factor of an account off."""

    buttons: ClassVar = (Button("Take the second factor off"),)
