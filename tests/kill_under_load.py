#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the console with SIGKILL under write load, again and again, and looks whether every write that was
acknowledged is there afterwards.

Usage: kill_under_load.py PROGRAM [ROUNDS]
"""

import http.client
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from pathlib import Path

CLIENTS = 8
CUSTOMERS = 5
ENDPOINT = "cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"
CALLBACK = "cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping."


def partner_tenant(client):
    return f"00000000-0000-4000-8000-{client:012d}"


def customer_name(client, customer):
    return f"customer-{client}-{customer}"


def workspace():
    partners, customers = [], []
    for client in range(CLIENTS):
        partners.append({"vendor_tenant_id": f"partner-{client}", "name": f"Partner {client}",
                         "acronis_tenant_id": partner_tenant(client)})
        for customer in range(CUSTOMERS):
            name = customer_name(client, customer)
            customers.append({"vendor_tenant_id": name, "name": name, "partner": f"partner-{client}"})
    return {"partners": partners, "customers": customers}


class Console:
    """The program, serving a data folder on a free port."""

    def __init__(self, program, data):
        self.process = subprocess.Popen(
            [program, "--data", data, "serve", "--listen", "127.0.0.1:0", "--log-level", "error",
             "--insecure-no-verification"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("listening on http://"):
            self.process.kill()
            raise SystemExit(f"the console does not listen but says: {line!r}")
        self.port = int(line.strip().rsplit(":", 1)[1].split("/")[0])

    def stop(self, how):
        self.process.send_signal(how)
        self.process.wait(30)
        self.process.stdout.close()


def ask(connection, client, what, request_type, payload=None):
    body = {"type": f"cti.a.p.acgw.request.v1.0~a.p.{request_type}.v1.0", "request_id": str(uuid.uuid4()),
            "created_at": "0001-01-01T00:00:00Z",
            "context": {"callback_id": f"{CALLBACK}{what}.v1.0", "endpoint_id": ENDPOINT,
                        "tenant_id": partner_tenant(client)}}
    if payload is not None:
        body["payload"] = payload
    connection.request("POST", "/callback", json.dumps(body), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    return answer.status, answer.read()


class Writer(threading.Thread):
    """Writes the mapping of one partner and keeps what was acknowledged."""

    def __init__(self, port, client, known):
        super().__init__()
        self.port = port
        self.client = client
        self.known = known  # customer -> tenants, any of which may stand: the acknowledged one first
        self.acknowledged = 0
        self.fault = None

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            while True:
                self.write(connection)
        except (OSError, http.client.HTTPException):
            pass  # the console was killed; what was sent last may be there or not
        finally:
            connection.close()

    def write(self, connection):
        chosen = random.sample(range(CUSTOMERS), random.randint(1, CUSTOMERS))
        tenants = {customer_name(self.client, customer): str(uuid.uuid4()) if random.random() < 0.8 else None
                   for customer in chosen}
        items = [{"vendor_tenant_id": name, "acronis_tenant_id": tenant} for name, tenant in tenants.items()]
        for name, tenant in tenants.items():
            self.known[name].append(tenant)
        status, body = ask(connection, self.client, "write", "tenant_mapping.write", {"modified": items})
        if status != 200:
            self.fault = f"{status} {body!r}"
            raise OSError
        for name, tenant in tenants.items():
            self.known[name] = [tenant]
        self.acknowledged += 1


def mapping(port, client):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    status, body = ask(connection, client, "read", "empty")
    connection.close()
    if status != 200:
        raise SystemExit(f"the mapping cannot be read: {status} {body!r}")
    return {item["vendor_tenant_id"]: item.get("acronis_tenant_id")
            for item in json.loads(body)["payload"]["items"]}


def check(port, known):
    """Compares the console's answers with what was acknowledged; what stands is what is known from here."""
    lost = []
    for client in range(CLIENTS):
        found = mapping(port, client)
        batches = set()
        for customer in range(CUSTOMERS):
            name = customer_name(client, customer)
            if name not in found:
                lost.append(f"{name} is gone")
                continue
            possible = known[client][name]
            if found[name] not in possible:
                lost.append(f"{name} has {found[name]}, not {' or '.join(map(str, possible))}")
            elif len(possible) > 1 and possible[0] != possible[1]:
                batches.add(found[name] == possible[1])
            known[client][name] = [found[name]]
        if len(batches) > 1:
            lost.append(f"half a batch of partner-{client} is there")
    return lost


def integrity(data):
    database = sqlite3.connect(f"file:{Path(data, 'console.sqlite')}?mode=ro", uri=True)
    try:
        faults = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return faults + [f"foreign key: {row}" for row in database.execute("PRAGMA foreign_key_check")]
    finally:
        database.close()


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 100
    known = [{customer_name(client, customer): [None] for customer in range(CUSTOMERS)}
             for client in range(CLIENTS)]
    total = 0
    with tempfile.TemporaryDirectory(prefix="kill-under-load-") as data:
        file = Path(data, "workspace.json")
        file.write_text(json.dumps(workspace()), encoding="utf-8")
        subprocess.run([program, "--data", data, "import", str(file)], check=True, stdout=subprocess.DEVNULL)
        console = Console(program, data)
        for number in range(1, rounds + 1):
            writers = [Writer(console.port, client, known[client]) for client in range(CLIENTS)]
            for writer in writers:
                writer.start()
            time.sleep(random.uniform(0.05, 0.8))
            console.stop(signal.SIGKILL)
            for writer in writers:
                writer.join()
            faults = [writer.fault for writer in writers if writer.fault]
            total += sum(writer.acknowledged for writer in writers)
            console = Console(program, data)
            faults += check(console.port, known) + integrity(data)
            if faults:
                console.stop(signal.SIGKILL)
                raise SystemExit(f"round {number}:\n" + "\n".join(faults))
        console.stop(signal.SIGTERM)
    if total == 0:
        raise SystemExit("nothing was acknowledged: nothing was tested")
    print(f"{rounds} kills, {total} acknowledged writes, none lost")


if __name__ == "__main__":
    main()
