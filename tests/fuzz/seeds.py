# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes recorded replies as inputs of fuzz_reply: seeds.py PROVIDERS FOLDER."""

import json
import shutil
import sys
from pathlib import Path

CANARY = "test-key-canary-0001"


def inputs(provider):
    """Name and bytes of each recorded reply, and of one that echoes a key."""
    for expectation in sorted(provider.glob("*.expected.json")):
        name = expectation.name.removesuffix(".expected.json")
        body = next((file for file in provider.glob(f"{name}.*") if file.stem == name and file != expectation), None)
        if body is None:
            continue
        told = json.loads(expectation.read_text())
        head = [f"{provider.name} {told.get('status', 200)}"] + [f"{key}: {value}" for key, value in told.get("headers", {}).items()]
        yield name, "\n".join(head).encode() + b"\n\n" + body.read_bytes()
    refusal = {"message": f"{CANARY} is no key", "error": {"message": f"{CANARY} is no key", "code": CANARY}}
    yield "echo", f"{provider.name} 401\n\n{json.dumps(refusal)}".encode()


def main(providers, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for provider in sorted(providers.iterdir()):
        for name, content in inputs(provider):
            (folder / f"{provider.name}-{name}").write_bytes(content)


main(Path(sys.argv[1]), Path(sys.argv[2]))
