// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "idholders.h"
#include "mappingstage.h"

#include <map>

namespace Console {

/// Whom a problem speaks of besides its own customer; neither id is set when there is nobody.
struct Rival
{
    CustomerId customer {};
    PartnerId partner {};
    QString name;
    bool operator==(const Rival &) const = default;

    bool exists() const { return customer != CustomerId {} || partner != PartnerId {}; }
};

/// What is wrong with a staged or typed value, in words; no text: nothing.
struct MappingProblem
{
    CustomerId id {};
    CustomerField field = CustomerField::AcronisId;
    QString text;
    Rival rival;
    bool operator==(const MappingProblem &) const = default;
};

/// Judges staged and typed values: form, doubles within the stage, and who in the database has an id already.
/// A step is judged at the cost of what it touches.
class MappingCheck : public QObject
{
    Q_OBJECT

public:
    MappingCheck(MappingStage &stage, ReadThread &reader, QObject *parent = nullptr);

    /// In the order of the edits.
    QList<MappingProblem> problems() const;
    qsizetype problemCount() const { return m_count; }
    /// The customers that have any, in the order of their edits.
    QList<CustomerId> faulty() const;
    /// Empty when nothing is wrong with it.
    QString problemOf(CustomerId id, CustomerField field) const;
    /// Any problem of the customer.
    std::optional<MappingProblem> problemOf(CustomerId id) const;
    /// The problem in a sentence that says the way out.
    QString explained(const MappingProblem &problem) const;
    /// An answer of the database is still awaited.
    bool isChecking() const { return m_holders.isAsking(); }
    /// What would be wrong with \a text in this cell of a customer of \a partner; asks the database when it
    /// must and tells by changed().
    MappingProblem judge(CustomerId id, CustomerField field, const QString &text, PartnerId partner);
    /// Someone wrote to the database: what is remembered may be wrong.
    void forget();

Q_SIGNALS:
    void changed();

private:
    using Key = IdHolders::Key;
    /// The staged edits that want an id, first edited first.
    using Claimants = std::map<qint64, CustomerId>;
    struct Claim
    {
        qint64 place = 0;
        QList<Key> keys;
    };

    void follow(const QList<CustomerId> &ids);
    void followHolders(const QList<Key> &keys);
    void letGo(CustomerId id, QSet<Key> &touched);
    void claim(CustomerId id, QSet<Key> &touched);
    void rejudge(QSet<CustomerId> ids, const QSet<Key> &touched);
    void rejudge(CustomerId id);
    MappingProblem judgeId(CustomerId id, CustomerField field, const QString &text, PartnerId partner);
    MappingProblem judgeHolders(CustomerId id, CustomerField field, const QString &text, PartnerId partner);
    bool givesUp(const IdHolder &holder, CustomerField field) const;

    MappingStage &m_stage;
    IdHolders m_holders;
    QHash<Key, Claimants> m_claimants;
    QHash<CustomerId, Claim> m_claims;
    QHash<CustomerId, QList<MappingProblem>> m_problems;
    qsizetype m_count = 0;
};

} // namespace Console
