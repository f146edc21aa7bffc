// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A callback handler with Express, jsonwebtoken and SQLite, to measure the console against:
//   node peer.mjs JWKS ISSUER DATABASE
// Does the console's work for two callbacks: token, envelope and endpoint are checked for each request, the
// answer is read from the console's own database. Prints the port it listens on.

import { createPublicKey, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import express from "express";
import jwt from "jsonwebtoken";

const [jwksFile, issuer, databaseFile] = process.argv.slice(2);
const keys = new Map(JSON.parse(readFileSync(jwksFile, "utf8")).keys.map(
    (key) => [key.kid, createPublicKey({ key, format: "jwk" })]));

const database = new Database(databaseFile, { readonly: true });
const stateOf = database.prepare("SELECT state FROM partner WHERE acronis_tenant_id = ?").pluck();
const partnerOf = database.prepare("SELECT id FROM partner WHERE acronis_tenant_id = ?").pluck();
const hasCredentials = database.prepare("SELECT count(*) FROM credential WHERE partner_id = ?").pluck();
const isOurs = database.prepare("SELECT count(*) FROM endpoint WHERE name = ? || '.' || ?").pluck();
const customersOf = database.prepare(
    "SELECT vendor_tenant_id, acronis_tenant_id FROM customer WHERE partner_id IN "
    + "(WITH RECURSIVE below (id) AS (VALUES (?) UNION "
    + "SELECT p.id FROM partner p JOIN below ON p.parent_id = below.id) SELECT id FROM below) "
    + "ORDER BY partner_id, vendor_tenant_id");

class Refusal extends Error {
    constructor(status) {
        super();
        this.status = status;
    }
}

function getState(tenant) {
    return { state: stateOf.get(tenant) ?? "DISABLED" };
}

function readMapping(tenant) {
    const partner = partnerOf.get(tenant);
    if (partner === undefined)
        return { items: [] };
    if (hasCredentials.get(partner) > 0)
        throw new Refusal(401);
    return {
        items: customersOf.all(partner).map(({ vendor_tenant_id, acronis_tenant_id }) =>
            acronis_tenant_id ? { vendor_tenant_id, acronis_tenant_id } : { vendor_tenant_id }),
    };
}

const prefix = "cti.a.p.acgw.";
const callbacks = new Map([
    [`${prefix}callback.v2.0~a.p.partner.mirroring.get_state.v1.0`, {
        request: `${prefix}request.v1.1~a.p.partner.mirroring.get_state.v1.0`,
        response: `${prefix}response.v1.1~a.p.partner.mirroring.get_state.ok.v1.0`,
        rule: getState,
    }],
    [`${prefix}callback.v1.0~a.p.tenant_mapping.read.v1.0`, {
        request: `${prefix}request.v1.0~a.p.empty.v1.0`,
        response: `${prefix}response.v1.0~a.p.tenant_mapping.read.ok.v1.0`,
        rule: readMapping,
    }],
]);

function verified(authorization) {
    return new Promise((resolve, reject) => {
        const [scheme, token] = (authorization ?? "").split(" ");
        if (scheme !== "Bearer") {
            reject(new Refusal(401));
            return;
        }
        jwt.verify(token, ({ kid }, done) => {
            const key = keys.get(kid);
            done(key ? null : new Error("unknown key"), key);
        }, { algorithms: ["RS256"], issuer, clockTolerance: 60 },
        (error, claims) => (error ? reject(new Refusal(401)) : resolve(claims)));
    });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
const endpointId = /^cti\.a\.p\.acgw\.endpoint\.v\d+\.\d+~([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\..+$/;

function answer(claims, envelope) {
    const context = envelope?.context;
    if (!uuid.test(envelope?.request_id) || !timestamp.test(envelope?.created_at) || !uuid.test(context?.tenant_id))
        throw new Refusal(400);
    const endpoint = endpointId.exec(context.endpoint_id);
    if (!claims.scope?.some(({ role }) => role === context.endpoint_id)
        || !endpoint || isOurs.get(endpoint[1], endpoint[2]) === 0)
        throw new Refusal(403);
    const callback = callbacks.get(context.callback_id);
    if (callback?.request !== envelope.type)
        throw new Refusal(400);
    return {
        type: callback.response,
        request_id: envelope.request_id,
        response_id: randomUUID(),
        payload: callback.rule(context.tenant_id.toLowerCase()),
    };
}

const app = express();
app.disable("x-powered-by");
app.disable("etag");
app.post("/callback",
    async (request, response, next) => {
        try {
            response.locals.claims = await verified(request.get("authorization"));
            next();
        } catch (error) {
            next(error);
        }
    },
    express.json({ limit: "8mb" }),
    (request, response) => {
        response.json(answer(response.locals.claims, request.body));
    });
app.use((error, _request, response, _next) => {
    response.status(error.status ?? 500).json({ response_id: randomUUID() });
});
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
