"""variorum link: prints a link that signs an owner, or somebody named, in once; also for who has lost everything."""

import argparse

from app.cli.addresses import page_address
from app.cli.database import open_database
from app.config import Settings
from app.services.accounts import ensure_owner, find_account_named
from app.services.links import make_sign_in_link, reset_password
from app.services.second_factors import take_off
from app.storage.history import Actor, write_as

ACTOR = Actor("variorum link")
HOURS = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """NAME, --reset-password, --without-factor and --at."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="whom to sign in (without it: the first owner)")
    parser.add_argument(
        "--reset-password",
        action="store_true",
        help="also drop the password, for somebody who forgot it, and sign every browser out",
    )
    parser.add_argument(
        "--without-factor",
        action="store_true",
        help="also take the second factor off, for somebody who lost it, and sign every browser out",
    )
    parser.add_argument(
        "--at", metavar="ADDRESS", help="where people reach the pages, such as https://variorum.example"
    )
    parser.epilog = (
        f"The link works once, within {HOURS} hours, and takes the place of an earlier one. Whoever opens it is signed "
        "in, once a second factor was answered where there is one: send it to nobody else."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make the link and print it, alone on its line; raises InvalidValue when nobody of that name may sign in."""
    with open_database(settings) as database, database.write() as session:
        write_as(session, ACTOR)
        account = find_account_named(session, arguments.name) if arguments.name else ensure_owner(session)
        if arguments.without_factor and account.second_factor is not None:
            take_off(session, account.id, account.version)
        if arguments.reset_password:
            token = reset_password(session, account.id, account.version, created_by_id=None)
        else:
            token = make_sign_in_link(session, account, HOURS)
    path = f"/sign-in/{token}"
    print(f"{arguments.at.rstrip('/')}{path}" if arguments.at else page_address(settings.host, settings.port, path))
    return 0
