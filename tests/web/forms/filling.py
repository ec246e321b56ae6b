"""Filling the trial form in tests: what a browser would send, read and checked."""

from flask import Flask

from app.web.forms.choices import Option
from tests.web.trial import TrialForm

URL = "/trial/form"
ID = "000000000001"


def filled(app: Flask, **typed: str) -> TrialForm:
    """The form as it stands after this was sent."""
    with app.test_request_context(URL, method="POST", data=typed):
        form = TrialForm()
        form.record.options = [Option(ID, "The first")]
        form.validate()
        return form


def errors(form: TrialForm, name: str) -> list[str]:
    """What is wrong with one field."""
    return list(form[name].errors)
