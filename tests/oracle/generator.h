// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include <QRandomGenerator>

namespace Console::Oracle {

/// Makes scenarios at random, the same ones for the same seed. Names and tenants come from small pools, so
/// that they meet each other often.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    Scenario scenario(int steps);

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template<class List>
    auto oneOf(const List &list)
    {
        using Index = decltype(list.size());
        return list[Index(m_random.bounded(qint64(list.size())))];
    }

    QJsonObject workspace();
    Step step(const Model &model);
    Step operate(const Model &model);
    Request request(const Model &model);
    QJsonValue payload(int callback, const Model &model, const Request &request, const QString &partner);
    QJsonObject enablement(const Model &model, const QString &partner);
    QJsonObject mapping(const Model &model, const QString &partner);
    QJsonObject partnerToEnable(const Request &request);
    QJsonObject customersToSet(const Request &request);
    QJsonValue noPayload();

    QString partnerTenant();
    QString customerTenant();
    QString tenantFor(const Model &model, const QString &partner, QStringList &used);
    QString anyCase(const QString &uuid);
    QString customer(const Model &model, const QString &partner = {});
    QString uuid();
    QJsonObject settings();
    QString datacenter();
    QJsonValue spoilt(const QJsonValue &value);

    QRandomGenerator m_random;
    QStringList m_partnerTenants;
    QStringList m_customerTenants;
};

} // namespace Console::Oracle
