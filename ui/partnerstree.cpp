// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerstree.h"

#include "partnersdelegate.h"
#include "theme.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int Indentation = 18;

PartnerId idAt(const QModelIndex &index)
{
    return PartnerId {index.data(PartnersModel::IdRole).toLongLong()};
}

/// A chevron: it points down when what is below is shown.
void paintFold(QPainter &painter, QRect place, bool unfolded, const QColor &color)
{
    const QPointF centre = QRectF(place).center();
    const QPointF left = unfolded ? QPointF(-4, -2) : QPointF(-2, -4);
    const QPointF tip = unfolded ? QPointF(0, 2) : QPointF(2, 0);
    const QPointF right = unfolded ? QPointF(4, -2) : QPointF(-2, 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(centre + left, centre + tip);
    painter.drawLine(centre + tip, centre + right);
    painter.restore();
}

} // namespace

PartnersTree::PartnersTree(PartnersModel &partners, const Theme &theme, QWidget *parent)
    : QTreeView(parent)
    , m_partners(partners)
    , m_theme(theme)
{
    m_sorted.setSourceModel(&m_partners);
    m_sorted.setSortRole(PartnersModel::SortRole);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setFilterRole(PartnersModel::SearchRole);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setRecursiveFilteringEnabled(true);
    setObjectName("partnersTable"_L1);
    setAccessibleName(tr("Partners"));
    auto *delegate = new PartnersDelegate(theme, this);
    setItemDelegate(delegate);
    connect(delegate, &PartnersDelegate::switched, this,
        [this](const QModelIndex &index) { Q_EMIT switched(idAt(index)); });
    setModel(&m_sorted);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformRowHeights(true);
    setIndentation(Indentation);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setUpColumns();
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { noteFold(index, true); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { noteFold(index, false); });
    connect(&m_sorted, &QAbstractItemModel::rowsInserted, this, [this] { m_cameNew = true; });
    connect(&m_sorted, &QAbstractItemModel::rowsRemoved, this, [this] { m_cameNew = true; });
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, [this] { m_cameNew = true; });
    connect(&m_sorted, &QAbstractItemModel::layoutChanged, this, [this] { m_cameNew = true; });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PartnersTree::setUpColumns()
{
    header()->setFixedHeight(PartnersDelegate::RowHeight + 6);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(true);
    sortByColumn(PartnersModel::Name, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void PartnersTree::setSearch(const QString &text)
{
    m_isSearching = !text.isEmpty();
    m_sorted.setFilterFixedString(text);
    m_cameNew = true;
    unfold();
}

void PartnersTree::setTree(bool tree)
{
    const auto was = current();
    m_partners.setTree(tree);
    follow();
    if (was)
        goTo(*was);
}

std::optional<PartnerId> PartnersTree::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(idAt(index)) : std::nullopt;
}

QList<PartnerId> PartnersTree::chosen() const
{
    // Not selectedRows(), which looks at all ranges for every row.
    QSet<PartnerId> partners;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            partners += idAt(m_sorted.index(row, 0, range.parent()));
    }
    return {partners.cbegin(), partners.cend()};
}

void PartnersTree::goTo(PartnerId id)
{
    const QModelIndex index = m_sorted.mapFromSource(m_partners.indexOf(id));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void PartnersTree::goToFirst()
{
    setCurrentIndex(m_sorted.index(0, 0));
}

void PartnersTree::foldAll()
{
    for (const auto &row : m_partners.partners()) {
        if (m_partners.hasChildren(m_partners.indexOf(row.partner.id)))
            m_folded += row.partner.id;
    }
    m_cameNew = true;
    unfold();
}

void PartnersTree::unfoldAll()
{
    m_folded.clear();
    m_cameNew = true;
    unfold();
}

void PartnersTree::setFolded(const QList<PartnerId> &partners)
{
    m_folded = {partners.cbegin(), partners.cend()};
    m_cameNew = true;
}

void PartnersTree::follow()
{
    if (!m_cameNew)
        return;
    bool nested = false;
    for (int row = 0; row < m_partners.rowCount() && !nested; ++row)
        nested = m_partners.hasChildren(m_partners.index(row, 0));
    setRootIsDecorated(nested);
    unfold();
}

void PartnersTree::noteFold(const QModelIndex &index, bool folded)
{
    if (m_unfolding || m_isSearching)
        return;
    if (folded)
        m_folded += idAt(index);
    else
        m_folded -= idAt(index);
}

// What a search finds is shown, wherever it stands.
void PartnersTree::unfold()
{
    if (!m_cameNew)
        return;
    m_cameNew = false;
    m_unfolding = true;
    expandAll();
    if (!m_isSearching) {
        for (const PartnerId id : std::as_const(m_folded))
            collapse(m_sorted.mapFromSource(m_partners.indexOf(id)));
    }
    m_unfolding = false;
}

void PartnersTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const bool selected = selectionModel()->isRowSelected(index.row(), index.parent());
    const bool fresh = index.data(PartnersModel::FreshRole).toBool();
    painter->fillRect(rect, selected ? colors.selection : fresh ? colors.freshSurface : colors.base);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors.line);
    if (model()->hasChildren(index)) {
        const QRect place(rect.right() - Indentation + 5, rect.top(), Indentation, rect.height());
        paintFold(*painter, place, isExpanded(index), colors.dim);
    }
}

} // namespace Console
