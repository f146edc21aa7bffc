// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"
#include "readthread.h"

#include <QCache>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace Console {

/// The rows of the mapping table as the database has them: read in pages when they are looked at, remembered,
/// and read again when someone changes them. What is changed while it is being read is read once more.
class MappingRows : public QObject
{
    Q_OBJECT

public:
    using Slice = std::function<QList<CustomerId>(qsizetype first, qsizetype count)>;
    using Read = QHash<CustomerId, std::optional<CustomerRow>>;

    /// \a shown gives the ids of rows on screen, fewer at the end.
    MappingRows(ReadThread &reader, Slice shown, QObject *parent);

    /// Null while it is not read, or gone.
    const CustomerRow *row(CustomerId id) const;
    /// It was read since the last invalidate(), even if it was not there.
    bool isRead(CustomerId id) const;
    void take(const QList<CustomerRow> &rows);
    /// The page of this row is looked at; the latest wanted are read first.
    void want(qsizetype row);
    void forgetWanted() { m_wantedPages.clear(); }

    /// These were changed by a commit that the window has just learnt of.
    void noteChanged(const QSet<CustomerId> &ids);
    /// All of them may differ: what is looked at is read anew, and shown as it was until then.
    void invalidate();
    /// Reads these again and tells by readAgain().
    void refresh(const QList<CustomerId> &ids);
    /// Calls \a done with the rows: at once when all are at hand, else when read.
    void fetch(const QList<CustomerId> &ids, QObject *context,
        const std::function<void(const QList<CustomerRow> &)> &done);

Q_SIGNALS:
    void changed();
    /// What refresh() asked for; none: it is gone.
    void readAgain(const Console::MappingRows::Read &rows);
    void failed(const QString &sentence);

private:
    struct Entry
    {
        CustomerRow row; ///< its id is 0 when it is gone
        int generation = 0;
    };
    using Done = std::function<void(const QList<CustomerRow> &)>;

    void read(const QList<CustomerId> &ids, const Done &done);
    void readPage();

    ReadThread &m_reader;
    Slice m_shown;
    QCache<CustomerId, Entry> m_rows;
    QList<qsizetype> m_wantedPages; ///< most wanted last
    QTimer m_pageTimer;
    QSet<CustomerId> m_changedMeanwhile; ///< while something was being read
    int m_reading = 0;
    int m_generation = 0;
    bool m_readingPage = false;
};

} // namespace Console
