# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console and what it is measured against, as processes; and wrk, which loads them."""

import base64
import json
import os
import ssl
import subprocess
import sys
import urllib.request
import uuid
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Server:
    """A server process that prints the address or port it listens on as its first line."""

    def __init__(self, command, pin, scheme="http"):
        self.process = subprocess.Popen(pin + command, stdout=subprocess.PIPE, text=True)
        place = self.process.stdout.readline().split()
        if not place:
            sys.exit(f"bench: {command[0]} does not start")
        self.url = (place[-1] if place[-1].startswith("http")
                    else f"{scheme}://127.0.0.1:{place[-1]}/callback")

    def cpu_seconds(self):
        """User and system time of all threads so far: exact where the kernel has schedstat, else in ticks."""
        try:
            tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
            nanoseconds = sum(int(task.read_text().split()[0]) for task in tasks)
            if nanoseconds > 0:
                return nanoseconds / 1e9
        except OSError:
            pass
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident memory now and at its peak since forget_peak(), in bytes."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        fields = dict(line.split(":", 1) for line in lines)
        return tuple(int(fields[name].split()[0]) * 1024 for name in ("VmRSS", "VmHWM"))

    def forget_peak(self):
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def request_headers(token, auth=""):
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "X-CyberApp-Extra": "e30="}
    return {**headers, "X-CyberApp-Auth": auth} if auth else headers


def post(url, token, body, auth=""):
    """The answer to one request; anything but a success ends the measurement."""
    request = urllib.request.Request(
        url, body.replace("REQUEST_ID", str(uuid.uuid4())).encode(), request_headers(token, auth))
    # The certificate was made a moment ago by ourselves.
    with urllib.request.urlopen(request, timeout=60, context=ssl._create_unverified_context()) as answer:
        if answer.status != 200 or answer.headers["Content-Type"] != "application/json; charset=utf-8":
            sys.exit(f"bench: {url} answered {answer.status} {answer.headers['Content-Type']}")
        return answer.read()


def load(server, token, body, auth, connections, seconds, pin):
    """One round: what wrk saw, and the server's CPU time in microseconds for a request."""
    before, used = server.cpu_seconds(), os.times()
    output = subprocess.run(
        pin + ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", str(HERE / "load.lua"),
               server.url],
        env={**os.environ, "BENCH_BODY": body, "BENCH_TOKEN": token, "BENCH_AUTH": auth},
        stdout=subprocess.PIPE, text=True, check=True).stdout
    # Requests in flight at the end are answered but not counted: at most one for each connection.
    cpu, now = server.cpu_seconds() - before, os.times()
    seen = json.loads(output.strip().splitlines()[-1])
    if seen["refused"] or seen["broken"] or not seen["requests"]:
        sys.exit(f"bench: {server.url}: {seen}")
    load_cpu = now.children_user + now.children_system - used.children_user - used.children_system
    return {"requests_per_second": seen["requests"] / seen["microseconds"] * 1e6,
            "p50_us": seen["p50"], "p99_us": seen["p99"], "cpu_us": cpu / seen["requests"] * 1e6,
            "load_busy": load_cpu / (now.elapsed - used.elapsed)}


def make_certificate(folder):
    """A self-signed certificate and its key, as PEM files."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-days", "2", "-keyout", key, "-out", certificate], check=True, stderr=subprocess.DEVNULL)
    return str(certificate), str(key)


def public_keys(data, token, target):
    """Writes the key set of the console's development key, which signed the token, as an issuer publishes it."""
    key = json.loads((data / "development-key.json").read_text())
    header = json.loads(base64.urlsafe_b64decode(token.split(".")[0] + "=="))
    target.write_text(json.dumps({"keys": [{"kid": header["kid"], **{name: key[name] for name in ("kty", "n", "e")}}]}))
    return str(target)
