"""Ask the vulnerability database about every locked package, and say plainly when it could not be asked."""

import json
import subprocess
import sys
from typing import Any

LOCK = "requirements-dev.lock"


def ask() -> list[dict[str, Any]] | None:
    """What the database knows of each package, or None when it cannot be reached."""
    command = ["pip_audit", "--requirement", LOCK, "--require-hashes", "--disable-pip", "--format", "json"]
    quiet = ["--progress-spinner", "off", "--timeout", "10"]
    done = subprocess.run(
        [sys.executable, "-m", *command, *quiet], capture_output=True, text=True, check=False
    )
    try:
        known: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return None
    return known


def main() -> int:
    """Print the verdict; 1 when a locked package has a known vulnerability."""
    known = ask() or []
    audited = [package for package in known if "skip_reason" not in package]
    hurt = [package for package in audited if package["vulns"]]
    for package in hurt:
        names = ", ".join(vulnerability["id"] for vulnerability in package["vulns"])
        print(f"audit: {package['name']} {package['version']}: {names}")
    if not audited:
        print("audit: the vulnerability database cannot be reached from here; nothing was audited")
    else:
        # a package that the database does not answer for looks, without this line, like a healthy one
        print(
            f"audit: {len(audited)} packages asked, {len(hurt)} hurt, {len(known) - len(audited)} without an answer"
        )
    return 1 if hurt else 0


if __name__ == "__main__":
    sys.exit(main())
