// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnernode.h"
#include "partnersmodel.h"

#include <algorithm>

// How the rows of PartnersModel come and go.

namespace Console {

namespace {

bool isSame(const PartnersModel::Summary &a, const PartnersModel::Summary &b)
{
    return a.partner == b.partner && a.customers == b.customers && a.mapped == b.mapped
        && a.credentials == b.credentials;
}

bool isCalledSame(const PartnersModel::Summary &a, const PartnersModel::Summary &b)
{
    return a.partner.id == b.partner.id && a.partner.name == b.partner.name
        && a.partner.parent == b.partner.parent;
}

} // namespace

PartnerNode &PartnersModel::parentOf(const Summary &summary)
{
    const auto above = m_tree ? summary.partner.parent : std::nullopt;
    PartnerNode *parent = above ? m_nodes.value(*above) : nullptr;
    return parent != nullptr ? *parent : *m_root;
}

void PartnersModel::startOver(const QList<Summary> &partners)
{
    beginResetModel();
    std::vector<std::unique_ptr<PartnerNode>> nodes;
    nodes.reserve(size_t(partners.size()));
    m_nodes.clear();
    for (const Summary &summary : partners) {
        nodes.push_back(std::make_unique<PartnerNode>(PartnerNode {summary, nullptr, 0, {}}));
        m_nodes.insert(summary.partner.id, nodes.back().get());
    }
    m_root = std::make_unique<PartnerNode>();
    for (auto &node : nodes) {
        PartnerNode &parent = parentOf(node->summary);
        node->parent = &parent;
        node->row = int(parent.children.size());
        parent.children.push_back(std::move(node));
    }
    m_partners = partners;
    endResetModel();
}

void PartnersModel::take(const QList<Summary> &partners)
{
    const bool sameNames = m_loaded
        && std::equal(
            partners.cbegin(), partners.cend(), m_partners.cbegin(), m_partners.cend(), isCalledSame);
    if (m_nodes.isEmpty()) {
        startOver(partners);
    } else {
        QHash<PartnerId, const Summary *> wanted;
        for (const Summary &summary : partners)
            wanted.insert(summary.partner.id, &summary);
        QList<const Summary *> added;
        QList<PartnerNode *> moved;
        for (const Summary &summary : partners) {
            PartnerNode *node = m_nodes.value(summary.partner.id);
            if (node == nullptr)
                added += &summary;
            else if (m_tree && node->summary.partner.parent != summary.partner.parent)
                moved += node;
        }
        // Through the top, from where every partner can be reached without passing below itself.
        for (PartnerNode *node : std::as_const(moved))
            moveTo(*node, *m_root);
        removeOthers(*m_root, wanted);
        insertNew(added);
        for (const Summary &summary : partners) {
            if (PartnerNode *node = m_nodes.value(summary.partner.id))
                update(*node, summary);
        }
        for (PartnerNode *node : std::as_const(moved))
            moveTo(*node, parentOf(node->summary));
        m_partners = partners;
    }
    m_changedByOthers.clear();
    if (!m_fresh.isEmpty())
        m_freshTimer.start();
    m_loaded = true;
    if (!sameNames)
        Q_EMIT namesChanged();
    Q_EMIT loaded();
}

void PartnersModel::update(PartnerNode &node, const Summary &now)
{
    if (isSame(node.summary, now))
        return;
    node.summary = now;
    if (m_changedByOthers.contains(now.partner.id))
        m_fresh += now.partner.id;
    Q_EMIT dataChanged(indexOf(node), indexOf(node, Count - 1));
}

// Those side by side at once. A partner goes after its sub-partners: each is asked for by itself.
void PartnersModel::removeOthers(PartnerNode &parent, const QHash<PartnerId, const Summary *> &wanted)
{
    auto &children = parent.children;
    const auto stays = [&](size_t row) { return wanted.contains(children[row]->summary.partner.id); };
    for (const auto &child : children)
        removeOthers(*child, wanted);
    for (size_t end = children.size(); end > 0; --end) {
        if (stays(end - 1))
            continue;
        size_t first = end - 1;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows(indexOf(parent), int(first), int(end) - 1);
        for (size_t row = first; row < end; ++row)
            m_nodes.remove(children[row]->summary.partner.id);
        const auto begin = children.begin();
        children.erase(begin + std::ptrdiff_t(first), begin + std::ptrdiff_t(end));
        parent.renumber(first);
        endRemoveRows();
        end = first + 1;
    }
}

void PartnersModel::moveTo(PartnerNode &node, PartnerNode &parent)
{
    PartnerNode &before = *node.parent;
    if (&before == &parent)
        return;
    const int row = node.row;
    beginMoveRows(indexOf(before), row, row, indexOf(parent), int(parent.children.size()));
    const auto place = before.children.begin() + row;
    std::unique_ptr<PartnerNode> moved = std::move(*place);
    before.children.erase(place);
    before.renumber(size_t(row));
    moved->parent = &parent;
    moved->row = int(parent.children.size());
    parent.children.push_back(std::move(moved));
    endMoveRows();
}

// The views sort by themselves: new ones go to the end. A partner comes before its sub-partners.
void PartnersModel::insertNew(const QList<const Summary *> &partners)
{
    QSet<PartnerId> waiting;
    for (const Summary *summary : partners)
        waiting += summary->partner.id;
    QList<const Summary *> left = partners;
    while (!left.isEmpty()) {
        QHash<PartnerNode *, QList<const Summary *>> now;
        QList<const Summary *> later;
        for (const Summary *summary : std::as_const(left)) {
            const auto above = m_tree ? summary->partner.parent : std::nullopt;
            if (above && waiting.contains(*above))
                later += summary;
            else
                now[&parentOf(*summary)] += summary;
        }
        if (now.isEmpty())
            return; // the schema allows no circle
        for (auto it = now.cbegin(); it != now.cend(); ++it) {
            PartnerNode &parent = *it.key();
            const int first = int(parent.children.size());
            beginInsertRows(indexOf(parent), first, first + int(it->size()) - 1);
            for (const Summary *summary : *it) {
                const int row = int(parent.children.size());
                parent.children.push_back(
                    std::make_unique<PartnerNode>(PartnerNode {*summary, &parent, row, {}}));
                m_nodes.insert(summary->partner.id, parent.children.back().get());
                waiting.remove(summary->partner.id);
                if (m_changedByOthers.contains(summary->partner.id))
                    m_fresh += summary->partner.id;
            }
            endInsertRows();
        }
        left = later;
    }
}

} // namespace Console
