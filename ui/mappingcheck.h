// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingstage.h"
#include "readthread.h"

#include <QTimer>

namespace Console {

enum class CustomerField { Name, VendorId, AcronisId };

/// What is wrong with a staged value, in words.
struct MappingProblem
{
    CustomerId id {};
    CustomerField field = CustomerField::AcronisId;
    QString text;
    bool operator==(const MappingProblem &) const = default;
};

/// Judges staged and typed values: form, doubles within the stage, and who in the database has an id already.
/// Who has it is asked off the window's thread and remembered until the database changes.
class MappingCheck : public QObject
{
    Q_OBJECT

public:
    MappingCheck(MappingStage &stage, ReadThread &reader, QObject *parent = nullptr);

    /// In the order of the edits.
    const QList<MappingProblem> &problems() const { return m_problems; }
    /// Empty when nothing is wrong with it.
    QString problemOf(CustomerId id, CustomerField field) const;
    /// Any problem of the customer.
    QString problemOf(CustomerId id) const;
    /// An answer of the database is still awaited.
    bool isChecking() const { return m_asking; }
    /// What would be wrong with \a text in this cell; asks the database when it must and tells by changed().
    QString judge(CustomerId id, CustomerField field, const QString &text);
    /// Someone wrote to the database: what is remembered may be wrong.
    void forget();

Q_SIGNALS:
    void changed();

private:
    using Holders = QHash<QString, QList<IdHolder>>;

    void check();
    void ask();
    QString judge(CustomerId id, CustomerField field, const QString &text,
        const QHash<QString, CustomerId> &firstWithTenant,
        const QHash<QString, CustomerId> &firstWithVendorId);
    QString holderOf(CustomerId id, CustomerField field, const QString &text);
    bool givesUp(const IdHolder &holder, CustomerField field) const;

    MappingStage &m_stage;
    ReadThread &m_reader;
    QTimer m_again;
    QList<MappingProblem> m_problems;
    QHash<CustomerId, QHash<int, QString>> m_texts; ///< by customer and field
    Holders m_tenants;
    Holders m_vendorIds;
    QStringList m_unknownTenants;
    QStringList m_unknownVendorIds;
    int m_age = 0; ///< answers to questions older than the last forget() are not remembered
    bool m_asking = false;
};

} // namespace Console
