"""The forms of accounts: signing in, one's own name and password, and what an owner decides about others."""

from typing import ClassVar

from wtforms.validators import ValidationError

from app.domain.passwords import MIN_LENGTH
from app.services.account_names import MAX_NAME
from app.storage.models.account import Role
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Line, Paragraph, Secret

NEW_PASSWORD_HINT = (
    f"At least {MIN_LENGTH} characters of any kind, spaces too. Four or five unrelated words make a good one."
)
ROLES = {
    Role.OWNER: "Owner: does what an editor does, invites people and changes accounts",
    Role.EDITOR: "Editor: reads, and writes what is recorded here",
    Role.READER: "Reader: reads",
}


def _name_line() -> Line:
    return Line(
        "Name",
        required=True,
        max_length=MAX_NAME,
        width="medium",
        hint="You sign in with it, and it stands beside what you write. Capital letters make no difference.",
        render_kw={"autocomplete": "username"},
    )


class SignInForm(RecordForm):
    """A name and a password."""

    buttons: ClassVar = (Button("Sign in"),)

    name = Line("Name", required=True, max_length=MAX_NAME, width="medium", render_kw={"autocomplete": "username"})
    password = Secret("Password", required=True)


class NameForm(RecordForm):
    """The name of an account."""

    name = _name_line()


class NewPasswordForm(RecordForm):
    """A password for an account that has none."""

    buttons: ClassVar = (Button("Set the password"),)

    new_password = Secret("New password", required=True, autocomplete="new-password", hint=NEW_PASSWORD_HINT)
    repeated = Secret("The same again", required=True, autocomplete="new-password")

    def validate_repeated(self, field: Secret) -> None:
        """Both must be the same, because neither can be seen."""
        if field.data != self.new_password.data:
            raise ValidationError("This is not the same as above; type both again.")


class PasswordForm(NewPasswordForm):
    """Another password for an account that has one."""

    groups: ClassVar = (Group("", ("old_password", "new_password", "repeated")),)
    buttons: ClassVar = (Button("Change the password"),)

    old_password = Secret("Old password", required=True)


class AcceptForm(NewPasswordForm):
    """The name and password of somebody who was invited."""

    groups: ClassVar = (Group("", ("name", "new_password", "repeated")),)
    buttons: ClassVar = (Button("Make the account"),)

    name = _name_line()


class RoleForm(RecordForm):
    """What an account may do."""

    role = Choice("Role", Role, labels=ROLES, is_radio=True, required=True)


class InviteForm(RecordForm):
    """What somebody who is invited may do."""

    buttons: ClassVar = (Button("Make the link"),)

    role = Choice("Role", Role, labels=ROLES, is_radio=True, required=True, default=Role.READER)


class DisableForm(RecordForm):
    """Why an account is disabled."""

    buttons: ClassVar = (Button("Disable"),)

    reason = Paragraph("Reason", required=True, max_length=2_000, rows=2, hint="Only owners see it.")


class ResetForm(RecordForm):
    """Whether the password of an account is to be dropped."""

    buttons: ClassVar = (Button("Reset the password"),)
