// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answermemory.h"

#include "callbacks.h"
#include "customerlist.h"
#include "payload.h"

namespace Console {

namespace {

// About what an entry takes besides its answer.
constexpr qsizetype EntryBytes = 256;
// One answer does not drive out all others.
constexpr qsizetype LeastAnswers = 4;

} // namespace

Result<QByteArray> AnswerMemory::carryOut(Connection &connection, const Call &call)
{
    if (!expectNoPayload(call)) // the answer may depend on it
        return Console::carryOut(connection, call);
    const Key key {call.spec.callback, call.envelope.tenant, call.presented, call.credential.partner};
    if (const QByteArray *known = m_answers.object(key)) {
        if (known->size() > call.mostBytes)
            return noRoom();
        return *known;
    }
    auto answer = Console::carryOut(connection, call);
    if (!answer)
        return answer;
    // A large one is the caller's alone, who need not copy it then.
    if (const qsizetype cost = answer->capacity() + EntryBytes; cost <= m_answers.maxCost() / LeastAnswers)
        m_answers.insert(key, new QByteArray(*answer), cost);
    return answer;
}

} // namespace Console
