"""Take the pictures of the documentation anew from the shipped example: ``make pictures`` (needs Chromium)."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = CHECKOUT / "docs" / "pictures"
SIZE = "1366,1290"
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync"
)


def main() -> int:
    """Assess 云岫区 and photograph the head of its report."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("no Chromium here: install Debian's package chromium first", file=sys.stderr)
        return 1
    program = Path(sys.executable).parent / "liangpai"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        example: list[str | Path] = [program, "example", "yunxiu", "--out", folder]
        subprocess.run(example, check=True, stdout=subprocess.DEVNULL)
        made = folder / "made"
        job: list[str | Path] = [
            program,
            "assess",
            folder / "yunxiu.xlsx",
            "--scheme",
            folder / "scheme.yaml",
            "--out",
            made,
        ]
        subprocess.run(job, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shot = PICTURES / "standings.png"
        flags = [*QUIET.split(), f"--user-data-dir={folder / 'profile'}", f"--window-size={SIZE}"]
        subprocess.run(
            [browser, *flags, f"--screenshot={shot}", f"file://{made / 'report.html'}"],
            check=True,
            stderr=subprocess.DEVNULL,
        )
    print(f"taken: {shot.relative_to(CHECKOUT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
