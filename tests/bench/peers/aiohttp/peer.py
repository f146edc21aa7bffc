# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A callback handler with aiohttp, PyJWT, SQLite and Argon2, to measure the console against.

    peer.py JWKS ISSUER DATABASE

Does the console's work for three callbacks: token, envelope and endpoint are checked for each request, and
the password where one is asked for; the answer is read from the console's own database.
Prints the port it listens on.
"""

import asyncio
import base64
import json
import re
import sqlite3
import sys
import uuid

import argon2
import jwt
from aiohttp import web

PREFIX = "cti.a.p.acgw."
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.IGNORECASE)
ENDPOINT = re.compile(r"cti\.a\.p\.acgw\.endpoint\.v\d+\.\d+~([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\..+")
BELOW = ("(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT p.id FROM partner p "
         "JOIN below ON p.parent_id = below.id) SELECT id FROM below)")


class Refusal(Exception):
    def __init__(self, status):
        super().__init__(status)
        self.status = status


class Peer:
    def __init__(self, jwks, issuer, database):
        with open(jwks, encoding="utf-8") as file:
            self.keys = {key["kid"]: jwt.PyJWK(key).key for key in json.load(file)["keys"]}
        self.issuer = issuer
        self.database = sqlite3.connect(f"file:{database}?mode=ro", uri=True, check_same_thread=False)
        self.passwords = argon2.PasswordHasher()
        self.callbacks = {
            PREFIX + "callback.v2.0~a.p.partner.mirroring.get_state.v1.0":
                ("request.v1.1~a.p.partner.mirroring.get_state.v1.0",
                 "response.v1.1~a.p.partner.mirroring.get_state.ok.v1.0", self.get_state),
            PREFIX + "callback.v1.0~a.p.tenant_mapping.read.v1.0":
                ("request.v1.0~a.p.empty.v1.0",
                 "response.v1.0~a.p.tenant_mapping.read.ok.v1.0", self.read_mapping),
            PREFIX + "callback.v1.0~a.p.enablement.read.v1.0":
                ("request.v1.0~a.p.empty.v1.0",
                 "response.v1.0~a.p.enablement.read.ok.v1.0", self.read_enablement),
        }

    def first(self, sql, *values):
        return self.database.execute(sql, values).fetchone()

    async def get_state(self, tenant, _):
        row = self.first("SELECT state FROM partner WHERE acronis_tenant_id = ?", tenant)
        return {"state": row[0] if row else "DISABLED"}

    async def read_mapping(self, tenant, _):
        partner = self.first("SELECT id FROM partner WHERE acronis_tenant_id = ?", tenant)
        if not partner:
            return {"items": []}
        if self.first("SELECT 1 FROM credential WHERE partner_id = ?", partner[0]):
            raise Refusal(401)
        rows = self.database.execute(
            f"SELECT vendor_tenant_id, acronis_tenant_id FROM customer WHERE partner_id IN {BELOW} "
            "ORDER BY partner_id, vendor_tenant_id", partner)
        return {"items": [{"vendor_tenant_id": vendor, "acronis_tenant_id": own} if own else
                          {"vendor_tenant_id": vendor} for vendor, own in rows]}

    async def read_enablement(self, _, credentials):
        partner = await self.partner_of(credentials)
        vendor, own = self.first("SELECT vendor_tenant_id, acronis_tenant_id FROM partner WHERE id = ?", partner)
        return {"vendor_tenant_id": vendor, **({"acronis_tenant_id": own} if own else {})}

    async def partner_of(self, credentials):
        try:
            identity, secrets = base64.b64decode(credentials).decode().split(":", 1)
            password = json.loads(secrets)["password"]
            stored, partner = self.first("SELECT hash, partner_id FROM credential WHERE identity = ?", identity)
            # In another thread: the hash takes tens of milliseconds and lets go of the interpreter's lock.
            await asyncio.get_running_loop().run_in_executor(None, self.passwords.verify, stored, password)
        except (ValueError, KeyError, TypeError, argon2.exceptions.VerificationError) as error:
            raise Refusal(401) from error
        return partner

    def verify(self, authorization):
        scheme, _, token = authorization.partition(" ")
        try:
            key = self.keys[jwt.get_unverified_header(token)["kid"]]
            claims = jwt.decode(token, key, algorithms=["RS256"], issuer=self.issuer, leeway=60,
                                options={"require": ["exp"]})
        except (jwt.PyJWTError, KeyError) as error:
            raise Refusal(401) from error
        if scheme != "Bearer":
            raise Refusal(401)
        return claims

    async def answer(self, request):
        claims = self.verify(request.headers.get("Authorization", ""))
        try:
            envelope = json.loads(await request.read())
            context = envelope["context"]
            uuid.UUID(envelope["request_id"])
            tenant = str(uuid.UUID(context["tenant_id"]))
            created, endpoint_id = envelope["created_at"], context["endpoint_id"]
            request_type, response_type, rule = self.callbacks[context["callback_id"]]
            endpoint = ENDPOINT.fullmatch(endpoint_id)
            if not TIMESTAMP.fullmatch(created) or envelope["type"] != PREFIX + request_type:
                raise Refusal(400)
        except (ValueError, KeyError, TypeError) as error:
            raise Refusal(400) from error
        if not any(scope["role"] == endpoint_id for scope in claims["scope"]) or not endpoint or not self.first(
                "SELECT 1 FROM endpoint WHERE name = ? || '.' || ?", *endpoint.groups()):
            raise Refusal(403)
        return {"type": PREFIX + response_type, "request_id": envelope["request_id"],
                "response_id": str(uuid.uuid4()),
                "payload": await rule(tenant, request.headers.get("X-CyberApp-Auth", ""))}

    async def handle(self, request):
        try:
            return web.json_response(await self.answer(request))
        except Refusal as refusal:
            return web.json_response({"response_id": str(uuid.uuid4())}, status=refusal.status)


async def main():
    peer = Peer(*sys.argv[1:])
    application = web.Application(client_max_size=8 << 20)
    application.router.add_post("/callback", peer.handle)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
