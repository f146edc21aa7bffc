// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerdraft.h"
#include "readthread.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace Console {

/// Who in the database has a tenant id or vendor tenant id: asked off the window's thread, remembered, and
/// asked again when the database changes.
class IdHolders : public QObject
{
    Q_OBJECT

public:
    /// An id and which of the two it is.
    struct Key
    {
        CustomerField field = CustomerField::AcronisId;
        QString text;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.field), key.text);
        }
    };

    explicit IdHolders(ReadThread &reader, QObject *parent = nullptr);

    /// Null while it is not known: the next ask() asks for it.
    const QList<IdHolder> *of(const Key &key);
    /// Sends what of() missed; the answer comes by changed() and answered().
    void ask();
    bool isAsking() const { return m_asking || !m_queue.isEmpty(); }
    /// Someone wrote to the database: \a wanted are asked again soon, all others forgotten.
    void refresh(const std::function<QList<Key>()> &wanted);

Q_SIGNALS:
    /// These are known now, or others than before.
    void changed(const QList<Console::IdHolders::Key> &keys);
    /// Nothing is being asked any more.
    void answered();

private:
    void enqueue(const Key &key);
    void take(const QList<Key> &asked, const QList<IdHolder> &holders);

    ReadThread &m_reader;
    QHash<Key, QList<IdHolder>> m_known;
    QList<Key> m_queue; ///< most wanted last
    QSet<Key> m_queued;
    QTimer m_again;
    QElapsedTimer m_asked;
    std::function<QList<Key>()> m_wanted;
    bool m_asking = false;
};

} // namespace Console
