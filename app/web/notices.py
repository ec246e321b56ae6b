"""Notices: the sentences that a page may show after something was done, named by a code in its address."""

from flask import request

PARAMETER = "done"
NOTICES = {
    "saved": "Saved.",
    "added": "Saved. You can add the next one.",
    "withdrawn": "Withdrawn. It stays readable, with the reason, and can be restored.",
    "restored": "Restored.",
    "merged": "Merged. Claims keep their spelling, and the merge can be taken back here.",
    "unmerged": "The merge was taken back: these are two parties again.",
    "published": "Published. This edition stays as it is; publish again for a newer one.",
    "taken-back": "Taken back: the link opens nothing any more.",
    "removed": "Removed.",
    "taken-in": "Taken in. What was made stands first in the list.",
    "loaded": "Loaded.",
    "signed-in": "You are signed in.",
    "signed-in-by-link": "You are signed in. The link works only once: set a password under your name.",
    "signed-out": "You are signed out.",
    "disabled": "Disabled, and signed out everywhere. What this account wrote stays.",
    "session-ended": "Signed out there.",
    "factor-off": "The second factor is off, and every other browser was signed out.",
    "factor-taken-off": "The second factor is off, and the account was signed out everywhere.",
    "too-late": "Signing in took too long, or was done elsewhere. Begin again.",
    "password": "Your password was changed, and every other browser was signed out.",
}


def current_notice() -> str | None:
    """The sentence that this page was asked to show; None when there is none, or none of that name."""
    return NOTICES.get(request.args.get(PARAMETER, ""))
