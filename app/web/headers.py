"""Headers: what a browser is told to refuse, and what it may keep."""

from flask import Response, g

from app.web.wiring import wiring

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "object-src 'none'",  # said by the line before; OWASP ASVS 5.0, 3.4.3 asks for it by name
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
REFUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in REFUSED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TWO_YEARS = "max-age=63072000; includeSubDomains"


def add_headers(response: Response) -> Response:
    """Add the headers to every answer; a page that a signed-in visitor saw is kept nowhere."""
    for name, value in ALWAYS.items():
        response.headers.setdefault(name, value)
    if wiring().settings.secure_cookies:
        response.headers.setdefault("Strict-Transport-Security", TWO_YEARS)
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store" if g.get("visitor") else "private, no-cache"
        response.vary.add("Cookie")
    return response
