"""The forms of accounts: passwords come through exactly as typed, and the two new ones must be the same."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from app.storage.models.account import Role
from app.web.forms.accounts import AcceptForm, InviteForm, NewPasswordForm, PasswordForm, RoleForm, SignInForm
from tests.people import PASSWORD


def test_a_password_is_taken_exactly_as_typed_and_a_name_is_cleaned(app: Flask) -> None:
    typed = {"name": "  Ada\t\u202eLovelace\x00 ", "password": "  tab\tand\x07 trailing  "}
    with app.test_request_context("/sign-in", method="POST", data=typed):
        form = SignInForm(MultiDict(typed))
    assert form.name.data == "Ada Lovelace"
    assert form.password.data == typed["password"]


@pytest.mark.parametrize("form_class", [NewPasswordForm, PasswordForm, AcceptForm])
def test_both_new_passwords_must_be_the_same(app: Flask, form_class: type[NewPasswordForm]) -> None:
    typed = {"name": "Ada", "old_password": "old", "new_password": PASSWORD, "repeated": PASSWORD}
    for repeated, is_taken in ((PASSWORD, True), (PASSWORD + " ", False), ("", False)):
        with app.test_request_context("/", method="POST", data=typed):
            assert form_class(MultiDict(typed | {"repeated": repeated})).is_sent() is is_taken


def test_an_invitation_is_for_a_reader_unless_something_else_is_chosen(app: Flask) -> None:
    with app.test_request_context("/accounts/invite"):
        assert InviteForm().role.data is Role.READER


def test_every_role_can_be_chosen_and_says_what_it_may(app: Flask) -> None:
    with app.test_request_context("/"):
        options = RoleForm().role.options
    assert [option.id for option in options] == list(Role)
    assert all(":" in option.label for option in options)
