// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnersmodel.h"

#include "partnernode.h"

#include <algorithm>

// Rows come and go in partnersmodelrows.cpp; what they show is in partnersmodeldata.cpp.

namespace Console {

namespace {

constexpr std::chrono::milliseconds RereadInterval {120};
constexpr std::chrono::milliseconds FreshTime {2500};

} // namespace

PartnersModel::PartnersModel(ReadThread &reader, QObject *parent)
    : QAbstractItemModel(parent)
    , m_reader(reader)
    , m_root(std::make_unique<PartnerNode>())
{
    m_reread.setSingleShot(true);
    m_reread.setInterval(RereadInterval);
    connect(&m_reread, &QTimer::timeout, this, &PartnersModel::reload);
    m_freshTimer.setSingleShot(true);
    m_freshTimer.setInterval(FreshTime);
    connect(&m_freshTimer, &QTimer::timeout, this, [this] {
        const auto fresh = std::exchange(m_fresh, {});
        for (const PartnerId id : fresh) {
            if (const QModelIndex index = indexOf(id); index.isValid())
                Q_EMIT dataChanged(index, index.siblingAtColumn(Count - 1), {FreshRole});
        }
    });
}

PartnersModel::~PartnersModel() = default;

PartnerNode &PartnersModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<PartnerNode *>(index.internalPointer()) : *m_root;
}

QModelIndex PartnersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[size_t(row)].get());
}

QModelIndex PartnersModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

QModelIndex PartnersModel::indexOf(const PartnerNode &node, int column) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, column, &node);
}

QModelIndex PartnersModel::indexOf(PartnerId id, int column) const
{
    const PartnerNode *node = m_nodes.value(id);
    return node != nullptr ? indexOf(*node, column) : QModelIndex();
}

int PartnersModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).children.size());
}

int PartnersModel::columnCount(const QModelIndex &) const
{
    return Count;
}

const PartnersModel::Summary *PartnersModel::partner(PartnerId id) const
{
    const PartnerNode *node = m_nodes.value(id);
    return node != nullptr ? &node->summary : nullptr;
}

const PartnersModel::Summary &PartnersModel::summaryAt(const QModelIndex &index) const
{
    return nodeOf(index).summary;
}

void PartnersModel::reload()
{
    m_reader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) { return PartnerTable(connection).summaries(); },
        [this](const Result<QList<Summary>> &partners) {
            if (partners)
                take(*partners);
            else
                Q_EMIT failed(partners.error().detail);
        });
}

void PartnersModel::applyChanges(const ChangeNotice &notice)
{
    for (const ChangeNotice::Item &item : notice.items) {
        if (item.entity == Entity::Partner && item.actor != ActorKind::Operator)
            m_changedByOthers += PartnerId {item.id};
    }
    if (!m_reread.isActive())
        m_reread.start();
}

void PartnersModel::setLastCallbacks(const QList<LastCallback> &callbacks)
{
    // One signal for all rows below the same partner.
    struct Span
    {
        int first;
        int last;
    };
    QHash<const PartnerNode *, Span> spans;
    for (const LastCallback &callback : callbacks) {
        if (m_lastCallbacks.value(callback.partner) == callback)
            continue;
        m_lastCallbacks.insert(callback.partner, callback);
        const PartnerNode *node = m_nodes.value(callback.partner);
        if (node == nullptr)
            continue;
        const auto span = spans.find(node->parent);
        if (span == spans.end())
            spans.insert(node->parent, {node->row, node->row});
        else
            *span = {std::min(span->first, node->row), std::max(span->last, node->row)};
    }
    for (auto it = spans.cbegin(); it != spans.cend(); ++it) {
        const QModelIndex parent = indexOf(*it.key());
        Q_EMIT dataChanged(index(it->first, LastCall, parent), index(it->last, LastCall, parent));
    }
}

void PartnersModel::setTree(bool tree)
{
    if (m_tree == tree)
        return;
    m_tree = tree;
    startOver(m_partners);
}

} // namespace Console
