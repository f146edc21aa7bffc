// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastcallbacktable.h"
#include "partnertable.h"
#include "readthread.h"

#include <QAbstractItemModel>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Console {

struct PartnerNode;

/// All partners with their counts, sub-partners below theirs. Read off the window's thread; after a change
/// only the rows that differ are told of, so selection and scroll position stay.
class PartnersModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, VendorId, AcronisId, Mode, State, Customers, LastCall, Datacenter, Count };
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
    ~PartnersModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    void applyChanges(const ChangeNotice &notice);
    void setLastCallbacks(const QList<LastCallback> &callbacks);
    /// Whether sub-partners stand below theirs, or all in one list.
    void setTree(bool tree);
    bool isTree() const { return m_tree; }
    bool isLoaded() const { return m_loaded; }

    /// By name, whatever stands below what.
    const QList<Summary> &partners() const { return m_partners; }
    const Summary *partner(PartnerId id) const;
    QModelIndex indexOf(PartnerId id, int column = 0) const;

Q_SIGNALS:
    void loaded();
    /// Before loaded(): there are others, one is called otherwise or stands elsewhere.
    void namesChanged();
    void failed(const QString &sentence);

private:
    void take(const QList<Summary> &partners);
    void startOver(const QList<Summary> &partners);
    void removeOthers(PartnerNode &parent, const QHash<PartnerId, const Summary *> &wanted);
    void moveTo(PartnerNode &node, PartnerNode &parent);
    void insertNew(const QList<const Summary *> &partners);
    void update(PartnerNode &node, const Summary &now);
    PartnerNode &parentOf(const Summary &summary);
    PartnerNode &nodeOf(const QModelIndex &index) const;
    const Summary &summaryAt(const QModelIndex &index) const;
    QModelIndex indexOf(const PartnerNode &node, int column = 0) const;
    QVariant display(const Summary &row, int column) const;
    QVariant tip(const Summary &row, int column) const;

    ReadThread &m_reader;
    std::unique_ptr<PartnerNode> m_root;
    QHash<PartnerId, PartnerNode *> m_nodes;
    QList<Summary> m_partners;
    QHash<PartnerId, LastCallback> m_lastCallbacks;
    QTimer m_reread;
    QSet<PartnerId> m_changedByOthers; ///< since the last reading
    QSet<PartnerId> m_fresh;
    QTimer m_freshTimer;
    bool m_tree = true;
    bool m_loaded = false;
};

} // namespace Console
