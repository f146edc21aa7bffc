// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matchpairsmodel.h"
#include "undecidedmodel.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Console {

/// What auto-match found: the pairs, to be checked, and what is left to the operator.
class MatchResults : public QWidget
{
    Q_OBJECT

public:
    MatchResults(const PartnersModel &partners, const Theme &theme, QWidget *parent);

    /// Shows the pairs, or what is left when there are none.
    void setMatch(const std::shared_ptr<const AutoMatch> &match);
    /// Those that are checked.
    QList<std::pair<CustomerId, AcronisTenantId>> pairs() const { return m_pairs.checkedPairs(); }
    qsizetype pairCount() const;

Q_SIGNALS:
    void checkedChanged();

private:
    enum Chip { Pairs, Left };

    void addChip(Chip chip, const QString &objectName, const QString &tip);
    QTableView *addTable(QAbstractItemModel &model, const QString &objectName, const QString &name);
    QWidget *makeCertainties();
    void choose(Chip chip);
    void showChecked();

    MatchPairsModel m_pairs;
    UndecidedModel m_left;
    QList<QPushButton *> m_chips;
    QStackedWidget *m_tables;
    QList<QCheckBox *> m_boxes; ///< by MatchReason
    QWidget *m_certainties;     ///< holds them
};

} // namespace Console
