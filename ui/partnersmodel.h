// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partnertable.h"
#include "readthread.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace Console {

/// All partners with their counts, by name. Read off the window's thread; after a change only the rows that
/// differ are told of, so selection and scroll position stay.
class PartnersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, VendorId, AcronisId, Mode, State, Customers, Datacenter, Count };
    enum Role {
        SortRole = Qt::UserRole,
        SearchRole, ///< everything a search looks at
        EnabledRole,
        DimRole,
        FreshRole, ///< changed by someone else a moment ago
        IdRole,
    };
    using Summary = PartnerTable::Summary;

    explicit PartnersModel(ReadThread &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    void applyChanges(const ChangeNotice &notice);
    bool isLoaded() const { return m_loaded; }

    const QList<Summary> &partners() const { return m_rows; }
    const Summary *partner(PartnerId id) const;
    int rowOf(PartnerId id) const;

Q_SIGNALS:
    void loaded();
    void failed(const QString &sentence);

private:
    void take(const QList<Summary> &rows);
    QVariant display(const Summary &row, int column) const;

    ReadThread &m_reader;
    QList<Summary> m_rows;
    QTimer m_reread;
    QSet<PartnerId> m_changedByOthers; ///< since the last reading
    QSet<PartnerId> m_fresh;
    QTimer m_freshTimer;
    bool m_loaded = false;
};

} // namespace Console
