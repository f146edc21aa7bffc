// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partnersmodel.h"

#include <QSortFilterProxyModel>
#include <QTreeView>

namespace Console {

class Theme;

/// The partners, sub-partners indented below theirs and folded away by the operator where she likes. A search
/// keeps the partners above what it finds.
class PartnersTree : public QTreeView
{
    Q_OBJECT

public:
    PartnersTree(PartnersModel &partners, const Theme &theme, QWidget *parent);

    void setSearch(const QString &text);
    /// Below theirs, or all in one list, which sorts over all of them.
    void setTree(bool tree);
    /// How many rows the search leaves at the top.
    int found() const { return m_sorted.rowCount(); }

    std::optional<PartnerId> current() const;
    /// The chosen partners; those that are folded away are not among them.
    QList<PartnerId> chosen() const;
    void goTo(PartnerId id);
    void goToFirst();
    void foldAll();
    void unfoldAll();
    QList<PartnerId> folded() const { return {m_folded.cbegin(), m_folded.cend()}; }
    void setFolded(const QList<PartnerId> &partners);
    /// The model was read anew: what came is unfolded.
    void follow();

Q_SIGNALS:
    void switched(Console::PartnerId partner);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void setUpColumns();
    void noteFold(const QModelIndex &index, bool folded);
    void unfold();

    PartnersModel &m_partners;
    const Theme &m_theme;
    QSortFilterProxyModel m_sorted;
    QSet<PartnerId> m_folded;
    bool m_isSearching = false;
    bool m_unfolding = false;
    bool m_cameNew = true; ///< rows came since the last unfold()
};

} // namespace Console
