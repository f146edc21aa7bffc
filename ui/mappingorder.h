// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"
#include "orderdiff.h"
#include "readthread.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Console {

/// Asks for the order of the mapping table: the first rows at once, then all, then again after changes.
class MappingOrder : public QObject
{
    Q_OBJECT

public:
    /// \a first answers what the eye waits for, \a whole what takes long.
    MappingOrder(ReadThread &first, ReadThread &whole, QObject *parent = nullptr);

    const MappingFilter &filter() const { return m_filter; }
    const MappingSort &sort() const { return m_sort; }
    /// Asks anew; what was asked before is no longer wanted.
    void ask(const MappingFilter &filter, const MappingSort &sort);
    /// Asks again soon, for these besides the states.
    void setChosen(const QList<CustomerId> &ids);
    /// These come first when by state; asks again when they are others than before.
    void setFirst(const QList<CustomerId> &ids);
    /// Something changed: asks again soon. \a shown is called then for the list that the answer is compared
    /// with.
    void refresh();

    /// The rows now shown; kept up to date by the model.
    QList<CustomerId> shown;

Q_SIGNALS:
    /// The first rows of a new order, some of them already read.
    void started(const QList<Console::CustomerId> &ids, const QList<Console::CustomerRow> &rows);
    /// The whole of it, and how it differs from `shown`.
    void completed(const QList<Console::CustomerId> &ids, const Console::OrderDiff &diff);
    void failed(const QString &sentence);

private:
    void askFirst();
    void askAll();

    ReadThread &m_firstReader;
    ReadThread &m_wholeReader;
    MappingFilter m_filter;
    MappingSort m_sort;
    ReadThread::Cancelled m_cancelled;
    QTimer m_refresh;
    QTimer m_pause; ///< between the first rows and the rest: the next key may be on its way
    QElapsedTimer m_asked;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace Console
