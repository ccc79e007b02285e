"""Takes the README's picture: ``python docs/picture.py DEMO/account`` photographs an account with headless Chromium.

Needs Debian's ``chromium``. The picture is docs/account.png, 1200 by 1500 pixels at half size on a page.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURE = Path(__file__).parent / "account.png"
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--window-size=1200,1500",
)  # fmt: skip


def main() -> int:
    """Photograph the front page of the account whose folder is given; 1 where there is no browser."""
    browser = shutil.which("chromium")
    if browser is None:
        print("chromium was not found; install Debian's package of that name.", file=sys.stderr)
        return 1
    page = (Path(sys.argv[1]) / "index.html").resolve().as_uri()
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *OPTIONS, f"--user-data-dir={profile}", f"--screenshot={PICTURE}", page]
        return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main())
