"""One entity, one file; all of them listed here."""

from app.storage.base import Record
from app.storage.models.account import Account, FailedSignIn, OneTimeLink, SignInSession
from app.storage.models.api_token import ApiToken
from app.storage.models.capture import Capture, CapturePlace
from app.storage.models.citation import Citation
from app.storage.models.claim import Claim
from app.storage.models.claim_derivation import ClaimDerivation
from app.storage.models.comparison import Comparison
from app.storage.models.derivation import Derivation
from app.storage.models.dismissal import Dismissal
from app.storage.models.distinction import Distinction
from app.storage.models.edition import EditionRow
from app.storage.models.figure import FigureRow
from app.storage.models.name_key import NameKey
from app.storage.models.party import Party, PartyName
from app.storage.models.placement import Placement
from app.storage.models.question import Question
from app.storage.models.rejection import Rejection
from app.storage.models.revision import Revision
from app.storage.models.ruling import Ruling
from app.storage.models.scope_term import ClaimTerm, ScopeTerm
from app.storage.models.search_entry import SearchEntry
from app.storage.models.second_factor import HalfSignIn, PendingFactor, RecoveryCode, SecondFactor
from app.storage.models.shared_link import SharedLink
from app.storage.models.source import Contributor, Source
from app.storage.models.submission import Submission
from app.storage.models.topic import Topic

RECORDS: tuple[type[Record], ...] = (
    *(Topic, Question, Party, Source, Claim, Derivation, ClaimDerivation, Comparison, Ruling, Account),
)

__all__ = [
    "RECORDS",
    "Account",
    "ApiToken",
    "Capture",
    "CapturePlace",
    "Citation",
    "Claim",
    "ClaimDerivation",
    "ClaimTerm",
    "Comparison",
    "Contributor",
    "Derivation",
    "Dismissal",
    "Distinction",
    "EditionRow",
    "FailedSignIn",
    "FigureRow",
    "HalfSignIn",
    "NameKey",
    "OneTimeLink",
    "Party",
    "PartyName",
    "PendingFactor",
    "Placement",
    "Question",
    "RecoveryCode",
    "Rejection",
    "Revision",
    "Ruling",
    "ScopeTerm",
    "SearchEntry",
    "SecondFactor",
    "SharedLink",
    "SignInSession",
    "Source",
    "Submission",
    "Topic",
]
