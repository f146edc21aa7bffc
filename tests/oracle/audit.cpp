// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

using Objects = QMap<qint64, QJsonObject>;

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString shown(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

class Auditor
{
public:
    explicit Auditor(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The first column of all rows.
    QStringList texts(const QString &sql)
    {
        const auto rows = m_connection.list(sql, {}, [](const Rows &row) { return row.text(0); });
        if (!rows) {
            complaints += rows.error().detail;
            return {};
        }
        return QStringList(*rows);
    }

    void expectNone(const QString &sql, const QString &what)
    {
        for (const QString &row : texts(sql))
            complaints += what + ": "_L1 + row;
    }

    void compareHistory(const QString &entity, const QString &columns)
    {
        Objects replayed = replay(entity);
        const auto rows = m_connection.list(u"SELECT id, json_object(%2) FROM %1"_s.arg(entity, columns), {},
            [](const Rows &row) { return std::pair(row.integer(0), parsed(row.text(1))); });
        if (!rows) {
            complaints += rows.error().detail;
            return;
        }
        for (const auto &[id, object] : *rows) {
            if (const QJsonObject past = replayed.take(id); past != object)
                complaints +=
                    u"%1 %2 is %3, by its history %4"_s.arg(entity).arg(id).arg(shown(object), shown(past));
        }
        for (auto it = replayed.cbegin(); it != replayed.cend(); ++it)
            complaints += u"%1 %2 is gone, by its history %3"_s.arg(entity).arg(it.key()).arg(shown(*it));
    }

    QStringList complaints;

private:
    struct Entry
    {
        qint64 id;
        QString before;
        QString after;
    };

    Objects replay(const QString &entity)
    {
        const auto rows =
            m_connection.list(u"SELECT entity_id, before, after FROM history WHERE entity = ? ORDER BY id"_s,
                {entity}, [](const Rows &row) {
                    return Entry {row.integer(0), row.text(1), row.text(2)};
                });
        Objects objects;
        if (!rows) {
            complaints += rows.error().detail;
            return objects;
        }
        for (const Entry &entry : *rows) {
            if (objects.value(entry.id) != parsed(entry.before))
                complaints +=
                    u"%1 %2: the history says it was %3, before that %4"_s.arg(entity).arg(entry.id).arg(
                        entry.before, shown(objects.value(entry.id)));
            if (entry.after.isEmpty())
                objects.remove(entry.id);
            else
                objects[entry.id] = parsed(entry.after);
        }
        return objects;
    }

    Connection &m_connection;
};

} // namespace

QStringList auditDatabase(Connection &connection)
{
    Auditor auditor(connection);
    if (auditor.texts(u"PRAGMA integrity_check"_s) != QStringList {u"ok"_s})
        auditor.complaints += u"integrity_check finds faults"_s;
    auditor.expectNone(u"PRAGMA foreign_key_check"_s, u"foreign key"_s);
    for (const QString &table : {u"partner"_s, u"customer"_s}) {
        for (const QString &column : {u"acronis_tenant_id"_s, u"vendor_tenant_id"_s})
            auditor.expectNone(
                u"SELECT %1 FROM %2 WHERE %1 IS NOT NULL GROUP BY %3 HAVING count(*) > 1"_s.arg(
                    column, table, column.startsWith(u'a') ? u"lower(%1)"_s.arg(column) : column),
                table + " twice"_L1);
    }
    const auto columns = [](const QStringList &names) {
        QStringList arguments;
        for (const QString &name : names)
            arguments += u"'%1', %2"_s.arg(name, name == "settings"_L1 ? u"json(settings)"_s : name);
        return arguments.join(u", "_s);
    };
    auditor.compareHistory(u"partner"_s,
        columns({u"vendor_tenant_id"_s, u"name"_s, u"parent_id"_s, u"acronis_tenant_id"_s, u"mode"_s,
            u"state"_s, u"settings"_s, u"datacenter_url"_s, u"block_message"_s}));
    auditor.compareHistory(u"customer"_s,
        columns({u"vendor_tenant_id"_s, u"name"_s, u"partner_id"_s, u"acronis_tenant_id"_s, u"state"_s,
            u"excluded"_s, u"settings"_s, u"datacenter_url"_s, u"mirrored_tenant_id"_s}));
    auditor.compareHistory(u"credential"_s, columns({u"identity"_s, u"partner_id"_s}));
    return auditor.complaints;
}

} // namespace Console::Oracle
