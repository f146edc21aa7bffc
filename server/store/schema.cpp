// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "connection.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Statements are separated by empty lines. The triggers write the history: no path to the data, not even
// another program's, can leave it out. current_change names the unit of work under way; it is empty when
// another process writes.
constexpr auto Version1 = R"sql(
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('operator', 'callback', 'command line', 'import')),
    callback_id TEXT NOT NULL DEFAULT '',
    request_id TEXT NOT NULL DEFAULT '',
    tenant_id TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE current_change (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    change_id INTEGER NOT NULL
) STRICT

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id INTEGER REFERENCES change (id),
    at INTEGER NOT NULL,
    entity TEXT NOT NULL CHECK (entity IN ('partner', 'customer', 'credential', 'issuer', 'endpoint')),
    entity_id INTEGER NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT

CREATE INDEX history_change ON history (change_id)

CREATE INDEX history_entity ON history (entity, entity_id)

CREATE TABLE partner (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendor_tenant_id TEXT NOT NULL UNIQUE CHECK (length(vendor_tenant_id) BETWEEN 1 AND 256),
    name TEXT NOT NULL,
    parent_id INTEGER REFERENCES partner (id),
    acronis_tenant_id TEXT UNIQUE CHECK (length(acronis_tenant_id) = 36
        AND acronis_tenant_id NOT GLOB '*[^0-9a-f-]*'
        AND acronis_tenant_id LIKE '________-____-____-____-____________'),
    mode TEXT NOT NULL DEFAULT 'mapped' CHECK (mode IN ('mapped', 'mirrored')),
    state TEXT NOT NULL DEFAULT 'DISABLED' CHECK (state IN ('ENABLED', 'DISABLED')),
    settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings) AND json_type(settings) = 'object'),
    datacenter_url TEXT NOT NULL DEFAULT '',
    block_message TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX partner_parent ON partner (parent_id) WHERE parent_id IS NOT NULL

CREATE TABLE customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendor_tenant_id TEXT NOT NULL UNIQUE CHECK (length(vendor_tenant_id) BETWEEN 1 AND 256),
    name TEXT NOT NULL,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    acronis_tenant_id TEXT UNIQUE CHECK (length(acronis_tenant_id) = 36
        AND acronis_tenant_id NOT GLOB '*[^0-9a-f-]*'
        AND acronis_tenant_id LIKE '________-____-____-____-____________'),
    state TEXT NOT NULL DEFAULT 'DISABLED' CHECK (state IN ('ENABLED', 'DISABLED')),
    excluded INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
    settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings) AND json_type(settings) = 'object'),
    datacenter_url TEXT NOT NULL DEFAULT '',
    changed_at INTEGER NOT NULL DEFAULT 0,
    changed_by TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX customer_partner ON customer (partner_id, vendor_tenant_id, acronis_tenant_id)

CREATE TABLE credential (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE CHECK (length(identity) BETWEEN 1 AND 256),
    hash TEXT NOT NULL CHECK (hash GLOB '$argon2id$*'),
    partner_id INTEGER NOT NULL REFERENCES partner (id)
) STRICT

CREATE INDEX credential_partner ON credential (partner_id)

CREATE TABLE issuer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issuer TEXT NOT NULL UNIQUE CHECK (length(issuer) > 0),
    jwks_url TEXT NOT NULL CHECK (length(jwks_url) > 0),
    audience TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE endpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name NOT GLOB '*[^a-z0-9_.]*' AND name GLOB '[a-z]*.[a-z]*')
) STRICT

CREATE TRIGGER partner_parent_insert BEFORE INSERT ON partner
WHEN NEW.parent_id = NEW.id
BEGIN
    SELECT RAISE(ABORT, 'a partner cannot be below itself');
END

CREATE TRIGGER partner_parent_update BEFORE UPDATE OF parent_id ON partner
WHEN NEW.parent_id IS NOT NULL AND NEW.id IN (
    WITH RECURSIVE above (id) AS (
        VALUES (NEW.parent_id)
        UNION SELECT parent_id FROM partner JOIN above USING (id) WHERE parent_id IS NOT NULL)
    SELECT id FROM above)
BEGIN
    SELECT RAISE(ABORT, 'a partner cannot be below itself');
END
)sql";

// One template for the triggers of all tables: \1 table, \2 columns, \3 and \4 their old and new values as
// JSON object arguments, \5 a statement more for updates and inserts.
constexpr auto HistoryTriggers = R"sql(
CREATE TRIGGER %1_inserted AFTER INSERT ON %1
BEGIN
    INSERT INTO history (change_id, at, entity, entity_id, after) VALUES (
        (SELECT change_id FROM current_change), %NOW, '%1', NEW.id, json_object(%4));
    %5
END

CREATE TRIGGER %1_updated AFTER UPDATE OF %2 ON %1
WHEN %6
BEGIN
    INSERT INTO history (change_id, at, entity, entity_id, before, after) VALUES (
        (SELECT change_id FROM current_change), %NOW, '%1', NEW.id, json_object(%3), json_object(%4));
    %5
END

CREATE TRIGGER %1_deleted AFTER DELETE ON %1
BEGIN
    INSERT INTO history (change_id, at, entity, entity_id, before) VALUES (
        (SELECT change_id FROM current_change), %NOW, '%1', OLD.id, json_object(%3));
END
)sql";

// unixepoch('subsec') came with SQLite 3.42.
constexpr auto Now = "CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";

constexpr auto StampCustomer = R"sql(
    UPDATE customer SET changed_at = %NOW, changed_by = coalesce(
        (SELECT actor FROM change WHERE id = (SELECT change_id FROM current_change)), 'other process')
        WHERE id = NEW.id;)sql";

struct AuditedTable
{
    QLatin1StringView name;
    QStringList columns;
    QStringList hidden; ///< noted as changed, never written out
};

// As of version 1. Migrations are append-only: what came later is added below.
QList<AuditedTable> firstAuditedTables()
{
    return {
        {"partner"_L1,
            {u"vendor_tenant_id"_s, u"name"_s, u"parent_id"_s, u"acronis_tenant_id"_s, u"mode"_s, u"state"_s,
                u"settings"_s, u"datacenter_url"_s, u"block_message"_s},
            {}},
        {"customer"_L1,
            {u"vendor_tenant_id"_s, u"name"_s, u"partner_id"_s, u"acronis_tenant_id"_s, u"state"_s,
                u"excluded"_s, u"settings"_s, u"datacenter_url"_s},
            {}},
        {"credential"_L1, {u"identity"_s, u"partner_id"_s}, {u"hash"_s}},
        {"issuer"_L1, {u"issuer"_s, u"jwks_url"_s, u"audience"_s}, {}},
        {"endpoint"_L1, {u"name"_s}, {}},
    };
}

QList<AuditedTable> auditedTables()
{
    QList<AuditedTable> tables = firstAuditedTables();
    for (AuditedTable &table : tables) {
        if (table.name == "customer"_L1)
            table.columns += u"mirrored_tenant_id"_s;
    }
    return tables;
}

QStringList paragraphs(const QString &sql)
{
    QStringList statements;
    for (const QString &statement : sql.split(u"\n\n"_s))
        statements += statement.trimmed();
    return statements;
}

QString jsonArguments(const AuditedTable &table, QStringView row)
{
    QStringList arguments;
    for (const QString &column : table.columns) {
        const QString value = row.toString() + u'.' + column;
        arguments += u"'%1', %2"_s.arg(column, column == "settings"_L1 ? u"json(%1)"_s.arg(value) : value);
    }
    return arguments.join(u", "_s);
}

QString differs(const QStringList &columns)
{
    QStringList tests;
    for (const QString &column : columns)
        tests += u"OLD.%1 IS NOT NEW.%1"_s.arg(column);
    return tests.join(u" OR "_s);
}

QString historyTriggers(const AuditedTable &table)
{
    const QString name = table.name;
    const QStringList watched = table.columns + table.hidden;
    QString sql = QLatin1String(HistoryTriggers);
    // "%6" before the shorter ones; the values never hold a place marker themselves.
    sql.replace("%6"_L1, differs(watched));
    sql.replace("%5"_L1, name == "customer"_L1 ? QString(QLatin1String(StampCustomer)) : QString());
    sql.replace("%4"_L1, jsonArguments(table, u"NEW"));
    sql.replace("%3"_L1, jsonArguments(table, u"OLD"));
    sql.replace("%2"_L1, watched.join(u", "_s));
    sql.replace("%1"_L1, name);
    sql.replace("%NOW"_L1, QLatin1String(Now));
    return sql;
}

QStringList version1()
{
    QStringList statements = paragraphs(QLatin1String(Version1));
    for (const AuditedTable &table : firstAuditedTables())
        statements += paragraphs(historyTriggers(table));
    // The platform's public issuers; editable (protocol: "Verifying a request", step 3).
    statements += u"INSERT INTO issuer (issuer, jwks_url) VALUES "
                  "('https://acronis.cloud', 'https://acronis.cloud/api/idp/v1/keys'), "
                  "('https://cloud.acronis.com', 'https://cloud.acronis.com/api/idp/v1/keys')"_s;
    statements += u"DELETE FROM history"_s;
    return statements;
}

// The usual orders of the mapping table: a million customers open without being sorted. The expression is
// that of MappingQuery, word for word.
QStringList version2()
{
    return {u"CREATE INDEX customer_by_state ON customer (CASE WHEN acronis_tenant_id IS NOT NULL THEN 1 "
            "WHEN excluded = 1 THEN 2 ELSE 0 END, name COLLATE NOCASE, id)"_s,
        u"CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE, id)"_s};
}

// What searching and sorting a million customers needs. Names and vendor tenant ids are cut into trigrams;
// Acronis tenant ids, which callbacks write all day, are found by their beginning through their own index.
QStringList version3()
{
    const QString forget = u"INSERT INTO customer_text (customer_text, rowid, name, vendor_tenant_id) "
                           "VALUES ('delete', OLD.id, OLD.name, OLD.vendor_tenant_id);"_s;
    const QString note = u"INSERT INTO customer_text (rowid, name, vendor_tenant_id) "
                         "VALUES (NEW.id, NEW.name, NEW.vendor_tenant_id);"_s;
    return {u"CREATE INDEX customer_by_partner ON customer (partner_id, name COLLATE NOCASE, id, "
            "datacenter_url)"_s,
        u"CREATE INDEX customer_by_change ON customer (changed_at, id)"_s,
        u"CREATE INDEX customer_by_vendor_id ON customer (vendor_tenant_id COLLATE NOCASE)"_s,
        u"CREATE INDEX customer_with_datacenter ON customer (datacenter_url) WHERE datacenter_url <> ''"_s,
        u"CREATE INDEX partner_by_datacenter ON partner (datacenter_url, id)"_s,
        u"CREATE INDEX partner_by_name ON partner (name COLLATE NOCASE, id)"_s,
        u"CREATE VIRTUAL TABLE customer_text USING fts5 (name, vendor_tenant_id, content='customer', "
        "content_rowid='id', tokenize='trigram', detail=none, columnsize=0)"_s,
        u"INSERT INTO customer_text (customer_text) VALUES ('rebuild')"_s,
        u"CREATE TRIGGER customer_text_inserted AFTER INSERT ON customer BEGIN %1 END"_s.arg(note),
        u"CREATE TRIGGER customer_text_updated AFTER UPDATE OF name, vendor_tenant_id ON customer "
        "WHEN OLD.name IS NOT NEW.name OR OLD.vendor_tenant_id IS NOT NEW.vendor_tenant_id "
        "BEGIN %1 %2 END"_s.arg(forget, note),
        u"CREATE TRIGGER customer_text_deleted AFTER DELETE ON customer BEGIN %1 END"_s.arg(forget)};
}

// A mirrored customer that was unmapped keeps its vendor tenant id when it is enabled again.
QStringList version4()
{
    return {u"ALTER TABLE customer ADD COLUMN mirrored_tenant_id TEXT"_s,
        u"CREATE INDEX customer_mirrored ON customer (mirrored_tenant_id) WHERE mirrored_tenant_id IS NOT NULL"_s};
}

// What a customer was mirrored from is part of its history: a removal that is reverted brings it back.
QStringList version5()
{
    QStringList statements;
    for (const auto event : {"inserted"_L1, "updated"_L1, "deleted"_L1})
        statements += "DROP TRIGGER customer_"_L1 + event;
    for (const AuditedTable &table : auditedTables()) {
        if (table.name == "customer"_L1)
            statements += paragraphs(historyTriggers(table));
    }
    return statements;
}

// Tenants that Auto-match knows, beginning with those of the callbacks that the history tells of. A partner
// is not referred to: it may go, and what it had is of no use then.
constexpr auto KnownTenants = R"sql(
CREATE TABLE known_tenant (
    source TEXT NOT NULL CHECK (source IN ('callback', 'list')),
    tenant_id TEXT NOT NULL CHECK (length(tenant_id) = 36
        AND tenant_id NOT GLOB '*[^0-9a-f-]*'
        AND tenant_id LIKE '________-____-____-____-____________'),
    name TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    partner_id INTEGER,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (source, tenant_id)
) STRICT, WITHOUT ROWID

CREATE INDEX known_tenant_by_age ON known_tenant (source, seen_at)

INSERT INTO known_tenant (source, tenant_id, name, external_id, partner_id, seen_at)
SELECT 'callback', tenant, CASE WHEN callback_id LIKE '%~a.p.customer.mirroring.set_state.%' THEN name ELSE '' END,
    vendor_id, partner, at
FROM (SELECT json_extract(after, '$.acronis_tenant_id') AS tenant, json_extract(after, '$.name') AS name,
        json_extract(after, '$.vendor_tenant_id') AS vendor_id, json_extract(after, '$.partner_id') AS partner,
        h.at AS at, h.id AS id, callback_id
    FROM history h JOIN change c ON c.id = h.change_id
    WHERE h.entity = 'customer' AND c.actor = 'callback'
        AND json_extract(after, '$.acronis_tenant_id') IS NOT json_extract(before, '$.acronis_tenant_id'))
WHERE tenant IS NOT NULL
ORDER BY id DESC LIMIT 200000
ON CONFLICT DO NOTHING
)sql"_L1;

QStringList version6()
{
    return paragraphs(KnownTenants);
}

constexpr std::array Migrations {version1, version2, version3, version4, version5, version6};

} // namespace

int schemaVersion()
{
    return int(Migrations.size());
}

QStringList historyColumns(const QString &table)
{
    for (const AuditedTable &audited : auditedTables()) {
        if (table == audited.name)
            return audited.columns;
    }
    return {};
}

QStringList migrationStatements(int version)
{
    return Migrations.at(size_t(version - 1))();
}

Result<void> migrate(Connection &connection)
{
    const auto current = connection.userVersion();
    if (!current)
        return tl::unexpected(current.error());
    if (*current == schemaVersion())
        return {};
    if (*current > schemaVersion()) {
        return failure(ErrorCode::Invalid,
            u"the database was written by a newer version of the console (schema %1, this one knows %2); "
            "update the console or choose another data folder"_s.arg(*current)
                .arg(schemaVersion()));
    }
    // The lock first, then the version once more: two processes may open a new database at once.
    const auto step = [&connection]() -> Result<bool> {
        if (auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
            return tl::unexpected(begun.error());
        const auto version = connection.userVersion();
        if (!version)
            return tl::unexpected(version.error());
        if (*version < schemaVersion()) {
            for (const QString &statement : migrationStatements(*version + 1)) {
                if (auto done = connection.execute(statement); !done)
                    return tl::unexpected(done.error());
            }
            if (auto done = connection.execute(u"PRAGMA user_version = %1"_s.arg(*version + 1)); !done)
                return tl::unexpected(done.error());
        }
        if (auto done = connection.execute(u"COMMIT"_s); !done)
            return tl::unexpected(done.error());
        return *version + 1 >= schemaVersion();
    };
    for (;;) {
        const auto finished = step();
        if (!finished) {
            (void)connection.execute(u"ROLLBACK"_s);
            return tl::unexpected(finished.error());
        }
        if (*finished)
            return {};
    }
}

} // namespace Console
