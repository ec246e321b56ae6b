"""The command line: every command with its module, imported when it is called, and its line of help."""

COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("app.cli.init", "make the instance folder and the database, or bring the database up to date"),
    "demo": ("app.cli.demo", "make the database, load the example data, then serve it"),
    "serve": ("app.cli.serve", "serve the pages until stopped"),
    "export": ("app.cli.export", "write the whole ledger, or its sources as a bibliography, to a file"),
    "load": (
        "app.cli.load",
        "read a file that “variorum export --format json” wrote, a table in CSV, or a bibliography",
    ),
    "capture": ("app.cli.capture", "capture pages and files as sources, hundreds at once"),
    "check": ("app.cli.check", "check that the database is whole and that its history agrees with it"),
    "backup": ("app.cli.backup", "write a copy of the whole database to one file, also while it is served"),
    "restore": ("app.cli.restore", "put a backup in the place of the database, and keep what was there"),
    "settings": ("app.cli.settings", "print every setting with its value and where it came from"),
    "link": ("app.cli.link", "print a one-time link that signs an owner in"),
    "figures": ("app.cli.figures", "read the figures in a text and print them as JSON lines"),
    "anchor": ("app.cli.anchor", "find quotations again in texts and print where each stands as JSON lines"),
    "candidates": (
        "app.cli.candidates",
        "read the figures in a text with who says each, how and as of when, and print them as JSON lines",
    ),
    "names": ("app.cli.names", "tell whether two names can be one party's, and print JSON lines with the reason"),
    "origins": ("app.cli.origins", "group articles by the origin that their texts come from, and print JSON lines"),
}
