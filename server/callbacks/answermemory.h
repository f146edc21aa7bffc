// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <QCache>

namespace Console {

/// Carries out callbacks that read and remembers their answers, which depend on nothing but the database, the
/// tenant and the credentials. For one thread and its reading connection.
class AnswerMemory
{
public:
    /// Keeps answers of \a maximumBytes together at most, the latest used ones.
    explicit AnswerMemory(qsizetype maximumBytes)
        : m_answers(maximumBytes)
    {
    }

    /// The same as Console::carryOut(). \a call must not be one that writes.
    Result<QByteArray> carryOut(Connection &connection, const Call &call);

    /// To be called after every commit, by whomever.
    void forget() { m_answers.clear(); }

    qsizetype bytes() const { return m_answers.totalCost(); }

private:
    struct Key
    {
        Callback callback;
        AcronisTenantId tenant;
        Presented presented;
        PartnerId credentialPartner;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, qToUnderlying(key.callback), key.tenant, qToUnderlying(key.presented),
                qToUnderlying(key.credentialPartner));
        }
    };

    QCache<Key, QByteArray> m_answers;
};

} // namespace Console
