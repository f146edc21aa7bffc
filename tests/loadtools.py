# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts that load a running console share: the program, requests, a client, figures."""

import json
import os
import resource
import signal
import socket
import subprocess
import time
import uuid
from pathlib import Path

ENDPOINT = "cti.a.p.acgw.endpoint.v1.0~load.console.endpoint.v1.0"
CALLBACK = "cti.a.p.acgw.callback."
REQUEST = "cti.a.p.acgw.request."
PASSWORD = "right-horse-battery"


def tenant(number):
    return f"00000000-0000-4000-8000-{number:012d}"


def workspace(partners, customers):
    """So many partners, known by tenant(0), tenant(1), ..., each with so many mapped customers; the last
    partner has credentials."""
    return {
        "partners": [{"vendor_tenant_id": f"partner-{i}", "name": f"Partner {i}", "state": "ENABLED",
                      "acronis_tenant_id": tenant(i)} for i in range(partners)],
        "customers": [{"vendor_tenant_id": f"org-{i}-{j}", "name": f"Customer {j}", "partner": f"partner-{i}",
                       "acronis_tenant_id": str(uuid.uuid5(uuid.UUID(tenant(i)), str(j)))}
                      for i in range(partners) for j in range(customers)],
        "credentials": [{"identity": "user", "password": PASSWORD, "partner": f"partner-{partners - 1}"}],
        "endpoints": ["load.console"],
    }


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1]


class Console:
    """The program, serving a data folder of its own on a free port; with a window or without."""

    def __init__(self, program, folder, content, window=False, options=()):
        data = ["--data", str(Path(folder, "data"))]
        file = Path(folder, "workspace.json")
        file.write_text(json.dumps(content), encoding="utf-8")
        subprocess.run([program, "import", str(file), *data], check=True, stdout=subprocess.DEVNULL)
        self.token = subprocess.run([program, "token", "--endpoint", ENDPOINT, "--expires", "86400", *data],
                                    check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, *([] if window else ["serve"]), "--listen", f"127.0.0.1:{self.port}", "--tenant-rate", "0",
             "--log-level", "error", *options, *data],
            stdout=subprocess.DEVNULL, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        self.wait_until_it_answers()

    def wait_until_it_answers(self):
        deadline = time.monotonic() + 30
        while True:
            try:
                Client(self.port).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.process.kill()
                    raise SystemExit("the console does not listen") from None
                time.sleep(0.1)

    def memory(self, what="VmRSS"):
        """MiB; VmHWM is the highest so far."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith(what + ":"):
                return int(line.split()[1]) / 1024
        raise SystemExit("the console has ended")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(30)
        if status != 0:
            raise SystemExit(f"the console ended with {status}")


def message(token, callback, request_type, tenant_id, payload=None, credentials=None):
    """A whole request as bytes."""
    body = {"type": REQUEST + request_type, "request_id": str(uuid.uuid4()),
            "created_at": "2024-05-17T13:46:29.362Z",
            "context": {"callback_id": CALLBACK + callback, "endpoint_id": ENDPOINT, "tenant_id": tenant_id}}
    if payload is not None:
        body["payload"] = payload
    body = json.dumps(body).encode()
    head = (f"POST /callback HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n")
    if credentials is not None:
        head += f"X-CyberApp-Auth: {credentials}\r\n"
    return head.encode() + b"\r\n" + body


def get_state(token, number):
    return message(token, "v2.0~a.p.partner.mirroring.get_state.v1.0",
                   "v1.1~a.p.partner.mirroring.get_state.v1.0", tenant(number))


def read_mapping(token, number):
    return message(token, "v1.0~a.p.tenant_mapping.read.v1.0", "v1.0~a.p.empty.v1.0", tenant(number))


def write_mapping(token, number, customer):
    """Maps one customer of a partner anew."""
    return message(token, "v1.0~a.p.tenant_mapping.write.v1.0", "v1.0~a.p.tenant_mapping.write.v1.0",
                   tenant(number), {"modified": [{"vendor_tenant_id": f"org-{number}-{customer}",
                                                  "acronis_tenant_id": str(uuid.uuid4())}]})


class Client:
    """One connection that waits for each answer. OSError when it breaks."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, request):
        """The status and the body of the answer."""
        self.socket.sendall(request)
        data = bytearray()
        while (end := data.find(b"\r\n\r\n")) < 0:
            self.receive(data)
        head = bytes(data[:end]).decode("ascii").lower().split("\r\n")
        length = next(int(line.split(":")[1]) for line in head if line.startswith("content-length:"))
        while len(data) < end + 4 + length:
            self.receive(data)
        return int(head[0].split()[1]), bytes(data[end + 4:])

    def receive(self, data):
        part = self.socket.recv(1 << 20)
        if not part:
            raise OSError("the console closed the connection")
        data += part

    def close(self):
        self.socket.close()


def timed_states(port, token, number, seconds, pause=0.002):
    """Asks for a state again and again. Returns the milliseconds each answer took, and what went wrong."""
    taken, faults = [], []
    client = Client(port)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        request = get_state(token, number)
        start = time.perf_counter()
        try:
            status, body = client.ask(request)
            if status != 200 or b'"state":"ENABLED"' not in body:
                faults.append(f"{status} {body!r}")
        except OSError as error:
            faults.append(str(error))
            client = Client(port)
        taken.append((time.perf_counter() - start) * 1000)
        time.sleep(pause)
    client.close()
    return taken, faults


def wake(console):
    """Has every worker open what it keeps open, so that descriptors can be counted before and after."""
    clients = [Client(console.port) for _ in range(32)]
    for client in clients:
        client.ask(get_state(console.token, 0))
    for client in clients:
        client.close()
    timed_states(console.port, console.token, 0, 3)  # what is noted behind the answers is written after a second


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def described(taken):
    return (f"{len(taken)} requests, p50 {percentile(taken, 0.5):.2f} ms, "
            f"p99 {percentile(taken, 0.99):.2f} ms")


def allow_descriptors(count):
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < count:
        raise SystemExit(f"this needs {count} descriptors, and {hard} are allowed (ulimit -Hn)")
    resource.setrlimit(resource.RLIMIT_NOFILE, (count, hard))
