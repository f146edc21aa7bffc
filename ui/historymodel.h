// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyquery.h"
#include "readthread.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace Console {

class PartnersModel;

/// The history, newest first, as far down as it was looked at. Read in pages off the window's thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Partner, Change, Count };
    enum Role { DimRole = Qt::UserRole };
    /// More than this many rows are not kept: a filter finds what is older.
    static constexpr qsizetype MaximumRows = 20'000;

    HistoryModel(ReadThread &reader, const PartnersModel &partners, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void setFilter(const HistoryFilter &filter);
    const HistoryFilter &filter() const { return m_filter; }
    /// Something was changed: reads what is new and puts it on top at once, however much it is. When there
    /// are more than MaximumRows by then the oldest go; more than that many new ones replace all.
    void follow();
    bool isLoaded() const { return m_loaded; }
    const HistoryRow &row(int row) const { return m_rows.at(row); }

Q_SIGNALS:
    void loaded();
    void failed(const QString &sentence);

private:
    using Rows = QList<HistoryRow>;
    void read(qint64 before, qint64 after, const std::function<void(const HistoryQuery::Page &)> &done);
    void startOver(const Rows &rows, bool more);
    void readNew();
    void readNewBelow(qint64 before);
    void prepend(const Rows &rows);

    ReadThread &m_reader;
    const PartnersModel &m_partners;
    HistoryFilter m_filter;
    Rows m_rows;
    Rows m_new;            ///< read so far, on the way down to those that are here
    qint64 m_lookedAt = 0; ///< history rows up to this id were looked at
    qint64 m_newLookedAt = 0;
    ReadThread::Cancelled m_asked;
    QTimer m_follow;
    bool m_reading = false;
    bool m_more = false;
    bool m_moreWanted = false;
    bool m_loaded = false;
};

} // namespace Console
