# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates made at start by the openssl command: none is ever stored in the repository."""

from __future__ import annotations

import datetime
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

CONFIG = """
[ca]
default_ca = test
[test]
dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
new_certs_dir = {folder}
default_md = sha256
policy = anything
unique_subject = no
copy_extensions = none
[anything]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
commonName = {common_name}
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = {names}
"""
HERE = "IP:127.0.0.1, DNS:localhost"


@dataclass(frozen=True)
class Certificate:
    chain: Path
    key: Path


class Authority:
    """A test CA in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "index.txt").write_text("")
        (folder / "serial").write_text("1000\n")
        self.certificate = folder / "ca.pem"
        self._key = folder / "ca.key"
        self._self_signed("ca", "Hostile test CA", "authority", HERE)

    def good(self, addresses: Sequence[str] = ()) -> Certificate:
        """For this machine's usual names, and more addresses."""
        names = ", ".join([HERE, *(f"IP:{address}" for address in addresses)])
        return self._signed("good", "localhost", names, self._day(-1), self._day(2))

    def wrong_host(self) -> Certificate:
        """Wrong in its common name too: Qt takes a host that stands there."""
        return self._signed("wrong-host", "elsewhere.example", "DNS:elsewhere.example", self._day(-1), self._day(2))

    def expired(self) -> Certificate:
        return self._signed("expired", "localhost", HERE, self._day(-30), self._day(-1))

    def self_signed(self) -> Certificate:
        return self._self_signed("self-signed", "localhost", "leaf", HERE)

    @staticmethod
    def _day(days: int) -> str:
        day = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
        return day.strftime("%Y%m%d%H%M%SZ")

    def _config(self, name: str, common_name: str, names: str) -> Path:
        path = self.folder / f"{name}.cnf"
        path.write_text(CONFIG.format(folder=self.folder, common_name=common_name, names=names))
        return path

    def _self_signed(self, name: str, common_name: str, extensions: str, names: str) -> Certificate:
        made = Certificate(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        self._openssl("req", "-x509", "-days", "2", "-extensions", extensions, "-out", made.chain, *self._new_key(made.key),
                      "-config", self._config(name, common_name, names))
        return made

    def _signed(self, name: str, common_name: str, names: str, begin: str, end: str) -> Certificate:
        made = Certificate(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        request = self.folder / f"{name}.csr"
        config = self._config(name, common_name, names)
        self._openssl("req", "-new", "-out", request, *self._new_key(made.key), "-config", config)
        self._openssl("ca", "-batch", "-notext", "-config", config, "-extensions", "leaf", "-in", request, "-out", made.chain,
                      "-cert", self.certificate, "-keyfile", self._key, "-startdate", begin, "-enddate", end)
        return made

    @staticmethod
    def _new_key(path: Path) -> list[str | Path]:
        return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path]

    @staticmethod
    def _openssl(*arguments: str | Path) -> None:
        done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, timeout=30)
        if done.returncode != 0:
            raise RuntimeError(f"openssl {arguments[0]}: {done.stderr.strip()}")
