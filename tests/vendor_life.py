#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vendor's life against the headless console: the flows and the negative checks by which the platform verifies a
callback handler before production (mapped and mirrored), in their order, over real sockets.

Usage: vendor_life.py PATH_OF_CYBERAPP_CONSOLE
"""

import base64
import json
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import uuid
from pathlib import Path

NIL = "00000000-0000-0000-0000-000000000000"
ENDPOINT = "cti.a.p.acgw.endpoint.v1.0~example_vendor.example_app.endpoint.v1.0"
STRANGER = "cti.a.p.acgw.endpoint.v1.0~other_vendor.other_app.endpoint.v1.0"

# Short name: callback, request type, response type, without their common beginnings.
CALLBACKS = {
    "enablement.read": ("v1.0~a.p.enablement.read.v1.0", "v1.0~a.p.empty.v1.0", "v1.0~a.p.enablement.read.ok.v1.0"),
    "enablement.write": ("v1.0~a.p.enablement.write.v1.0", "v1.0~a.p.enablement.write.v1.0",
                         "v1.0~a.p.success_no_content.v1.0"),
    "enablement.reset": ("v1.0~a.p.enablement.reset.v1.0", "v1.0~a.p.empty.v1.0", "v1.0~a.p.success_no_content.v1.0"),
    "topology.read": ("v1.0~a.p.topology.read.v1.0", "v1.0~a.p.topology.read.v1.0", "v1.0~a.p.topology.read.ok.v1.0"),
    "mapping.read": ("v1.0~a.p.tenant_mapping.read.v1.0", "v1.0~a.p.empty.v1.0",
                     "v1.0~a.p.tenant_mapping.read.ok.v1.0"),
    "mapping.write": ("v1.0~a.p.tenant_mapping.write.v1.0", "v1.0~a.p.tenant_mapping.write.v1.0",
                      "v1.0~a.p.success_no_content.v1.0"),
}
for entity, verb in [("partner", "get_state"), ("partner", "enable"), ("partner", "reset"), ("customer", "get_state"),
                     ("customer", "set_state")]:
    stem = f"a.p.{entity}.mirroring.{verb}"
    CALLBACKS[f"{entity}.{verb}"] = (f"v2.0~{stem}.v1.0", f"v1.1~{stem}.v1.0", f"v1.1~{stem}.ok.v1.0")


def check(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


class Console:
    """The program under test: its data folder, its listener, its tokens."""

    def __init__(self, program, folder):
        self.command = [program, "--data", str(folder)]
        workspace = folder.parent / "workspace.json"
        workspace.write_text(json.dumps({
            "partners": [{"vendor_tenant_id": "msp", "name": "Mapped partner"},
                         {"vendor_tenant_id": "sub", "name": "Its sub-partner", "parent": "msp"}],
            "customers": [{"vendor_tenant_id": "org-1", "name": "Alpine", "partner": "msp"},
                          {"vendor_tenant_id": "org-2", "name": "Bergmann", "partner": "msp"},
                          {"vendor_tenant_id": "org-3", "name": "Cedar", "partner": "sub"}],
            "credentials": [{"identity": "user", "password": "right", "partner": "msp"}],
            "endpoints": ["example_vendor.example_app"]}))
        self.run("import", str(workspace))
        self.token = self.run("token")
        self.server = subprocess.Popen(self.command + ["serve", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                                       text=True)
        self.url = self.server.stdout.readline().split()[-1]

    def run(self, *words):
        done = subprocess.run(self.command + list(words), check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def stop(self):
        self.server.terminate()
        return self.server.wait(timeout=10)

    def call(self, name, payload=None, tenant=NIL, user=None, token=None, endpoint=ENDPOINT):
        """Status and payload of the answer; the rest of a successful answer is checked here."""
        callback, request_type, response_type = CALLBACKS[name]
        request_id = str(uuid.uuid4())
        body = {"type": "cti.a.p.acgw.request." + request_type, "request_id": request_id,
                "created_at": "0001-01-01T00:00:00Z",
                "context": {"callback_id": "cti.a.p.acgw.callback." + callback, "endpoint_id": endpoint,
                            "tenant_id": tenant, "datacenter_url": "https://eu8-cloud.acronis.com"}}
        if payload is not None:
            body["payload"] = payload
        headers = {"Content-Type": "application/json", "X-CyberApp-Extra": "e30="}
        if token != "":
            headers["Authorization"] = "Bearer " + (token or self.token)
        if user:
            secrets = f"{user[0]}:{json.dumps({'password': user[1]})}"
            headers["X-CyberApp-Auth"] = base64.b64encode(secrets.encode()).decode()
        request = urllib.request.Request(self.url, json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                answer = json.load(response)
                check(answer["type"] == "cti.a.p.acgw.response." + response_type
                      and answer["request_id"] == request_id and uuid.UUID(answer["response_id"])
                      and set(answer) <= {"type", "request_id", "response_id", "payload"}, f"{name} answers in form")
                return response.status, answer.get("payload")
        except urllib.error.HTTPError as error:
            answer = json.load(error)
            check(set(answer) <= {"request_id", "response_id", "err_message"}, f"{name} refuses in form")
            return error.code, None


def mapped_life(console):
    user = ("user", "right")
    tenant, other_tenant, customer = (str(uuid.uuid4()) for _ in range(3))

    def mapping():
        items = console.call("mapping.read", user=user)[1]["items"]
        return {item["vendor_tenant_id"]: item.get("acronis_tenant_id") for item in items}

    nothing = {"org-1": None, "org-2": None, "org-3": None}
    check(console.call("enablement.read", user=("nobody", "right"))[0] == 401, "wrong user")
    check(console.call("enablement.read", user=("user", "wrong"))[0] == 401, "wrong password")
    check(console.call("enablement.read", user=user) == (200, {"vendor_tenant_id": "msp"}), "not enabled yet")
    enable = {"vendor_tenant_id": "msp", "acronis_tenant_id": tenant}
    check(console.call("enablement.write", enable, user=user)[0] == 200, "enable partner")
    check(console.call("enablement.write", enable, user=user)[0] == 200, "the same tenant again succeeds")
    check(console.call("enablement.write", {**enable, "acronis_tenant_id": other_tenant}, user=user)[0] == 403,
          "another tenant for the same vendor id fails")
    check(console.call("enablement.read", user=user) == (200, enable), "the first tenant stands")
    topology = console.call("topology.read", {}, user=user)[1]["items"]
    check({item["id"]: item["name"] for item in topology} == {"org-1": "Alpine", "org-2": "Bergmann", "org-3": "Cedar"},
          "the topology holds customers of sub-partners, and no partners")
    check(mapping() == nothing, "nothing is mapped yet")
    add = {"modified": [{"vendor_tenant_id": "org-1", "acronis_tenant_id": customer}]}
    check(console.call("mapping.write", add, user=user)[0] == 200, "map customer")
    check(mapping() == {**nothing, "org-1": customer}, "the customer is mapped")
    check(console.call("mapping.write", {"modified": [{"vendor_tenant_id": "org-1"}]}, user=user)[0] == 200,
          "remove mapping")
    check(mapping() == nothing, "the mapping is gone")
    console.call("mapping.write", add, user=user)
    check(console.call("enablement.reset", user=user)[0] == 200, "disable partner")
    check(console.call("enablement.read", user=user) == (200, {"vendor_tenant_id": "msp"}), "the partner is unmapped")
    check(mapping() == nothing, "the reset has cleared the customer mapping")
    check(console.call("mapping.write", add, user=user)[0] == 200, "a mapping may be written after a reset")


def mirrored_life(console):
    tenant, customer = str(uuid.uuid4()), str(uuid.uuid4())

    def state():
        return console.call("partner.get_state", {}, tenant)[1]["state"]

    check(state() == "DISABLED", "an unknown partner is disabled")
    status, enabled = console.call("partner.enable", {"acronis_tenant_id": tenant, "acronis_tenant_name": "Mirrored"},
                                   tenant)
    check(status == 200 and enabled["state"] == "ENABLED" and enabled["acronis_tenant_id"] == tenant, "enable partner")
    check(state() == "ENABLED", "the partner is enabled")
    partner = {"partner_tenant_id": tenant, "partner_tenant_name": "Mirrored"}
    item = {"acronis_tenant_id": customer, "acronis_tenant_name": "Customer", "settings": {"plan": "gold"}}
    check(console.call("customer.set_state", {**partner, "enabled": [item]}, tenant)[0] == 200, "enable customer")
    listed = console.call("customer.get_state", None, tenant)[1]
    check([(row["acronis_tenant_id"], row["settings"]) for row in listed] == [(customer, {"plan": "gold"})],
          "the customer is enabled with its settings")
    check(console.call("customer.set_state", {**partner, "disabled": [{"acronis_tenant_id": customer}]}, tenant)[0]
          == 200, "disable customer")
    check(console.call("customer.get_state", None, tenant) == (200, []), "no customer is enabled")
    check(console.call("partner.reset", None, tenant)[0] == 200, "disable partner")
    check(state() == "DISABLED", "the partner is disabled")
    again = console.call("partner.enable", {"acronis_tenant_id": tenant, "acronis_tenant_name": "Mirrored"}, tenant)[1]
    check(again["vendor_tenant_id"] == enabled["vendor_tenant_id"], "the vendor id is kept")


def negative_checks(console):
    head, claims, signature = console.token.split(".")
    broken = ("A" if signature[0] != "A" else "B") + signature[1:]
    check(console.call("partner.get_state", token="")[0] == 401, "no Authorization header")
    check(console.call("partner.get_state", token=f"{head}.{claims}.{broken}")[0] == 401, "a corrupted token")
    stranger = console.run("token", "--endpoint", STRANGER)
    check(console.call("partner.get_state", token=stranger)[0] == 403, "a token issued for another CyberApp")
    check(console.call("partner.get_state", token=stranger, endpoint=STRANGER)[0] == 403,
          "another CyberApp's token and body, agreeing with each other")
    expired = console.run("token", "--expires", "-3600")
    check(console.call("partner.get_state", token=expired)[0] == 401, "an expired token")


def main():
    with tempfile.TemporaryDirectory() as folder:
        console = Console(sys.argv[1], Path(folder) / "data")
        try:
            negative_checks(console)
            mapped_life(console)
            mirrored_life(console)
        finally:
            status = console.stop()
        check(status == 0, "the console ends with status 0")


main()
