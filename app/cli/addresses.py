"""Addresses of pages as commands print them."""

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # what listens on all addresses is reached at this one from here


def page_address(host: str, port: int, path: str = "/") -> str:
    """The address at which a browser on this machine finds the page."""
    name = EVERYWHERE.get(host, host)
    return f"http://[{name}]:{port}{path}" if ":" in name else f"http://{name}:{port}{path}"
