// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matchresults.h"

#include "columnfit.h"
#include "words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::array Reasons {MatchReason::SameId, MatchReason::SameName, MatchReason::SimilarName};
constexpr int RowHeight = 30;
// Cells stand below the names of their columns.
constexpr int CellPadding = 6;

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.highlight());
        QStyledItemDelegate::paint(painter, padded(option), index);
    }
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, padded(option), index);
    }

private:
    static QStyleOptionViewItem padded(const QStyleOptionViewItem &given)
    {
        QStyleOptionViewItem option = given;
        option.rect.setLeft(option.rect.left() + CellPadding);
        return option;
    }
};

} // namespace

MatchResults::MatchResults(const PartnersModel &partners, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pairs(partners, theme)
    , m_left(partners, theme)
    , m_tables(new QStackedWidget(this))
    , m_certainties(makeCertainties())
{
    addChip(Pairs, u"chipPairs"_s, tr("Show the pairs that were found"));
    addChip(Left, u"chipLeft"_s, tr("Show the customers that fit several tenants, or share one"));
    new ColumnFit(*addTable(m_pairs, u"matchPairs"_s, tr("Pairs")),
        {{130, 190, 3}, {90, 120, 1}, {120, 180, 3}, {190, 290, 0}, {90, 150, 1}, {80, 90, 0}});
    new ColumnFit(*addTable(m_left, u"matchLeft"_s, tr("Left to you")),
        {{120, 170, 2}, {90, 110, 0}, {90, 120, 1}, {150, 230, 1}, {190, 300, 4}});
    connect(&m_pairs, &MatchPairsModel::checkedChanged, this, &MatchResults::showChecked);

    auto *chips = new QHBoxLayout;
    chips->setSpacing(7);
    for (QPushButton *chip : std::as_const(m_chips))
        chips->addWidget(chip);
    chips->addStretch();
    chips->addWidget(m_certainties);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(chips);
    layout->addWidget(m_tables, 1);
}

void MatchResults::addChip(Chip chip, const QString &objectName, const QString &tip)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setProperty("kind", u"chip"_s);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, [this, chip] { choose(chip); });
    m_chips += button;
}

QTableView *MatchResults::addTable(QAbstractItemModel &model, const QString &objectName, const QString &name)
{
    auto *table = new QTableView(this);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(&model);
    table->setItemDelegate(new CellDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(RowHeight);
    table->horizontalHeader()->setFixedHeight(RowHeight + 6);
    table->horizontalHeader()->setHighlightSections(false);
    m_tables->addWidget(table);
    return table;
}

QWidget *MatchResults::makeCertainties()
{
    auto *certainties = new QWidget(this);
    auto *layout = new QHBoxLayout(certainties);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const MatchReason reason : Reasons) {
        auto *box = new QCheckBox(certainties);
        box->setObjectName(u"matchCertainty%1"_s.arg(int(reason)));
        box->setToolTip(tr("Check or uncheck all of these"));
        connect(box, &QCheckBox::clicked, this, [this, reason] {
            m_pairs.setChecked(reason, m_pairs.checkedCount(reason) < m_pairs.count(reason));
        });
        layout->addWidget(box);
        m_boxes += box;
    }
    return certainties;
}

void MatchResults::setMatch(const std::shared_ptr<const AutoMatch> &match)
{
    m_pairs.setMatch(match);
    m_left.setMatch(match);
    const QLocale locale;
    m_chips.at(Pairs)->setText(tr("Pairs %1").arg(locale.toString(match->matches.pairs.size())));
    m_chips.at(Left)->setText(tr("Left to you %1").arg(locale.toString(match->matches.undecided.size())));
    choose(match->matches.pairs.isEmpty() ? Left : Pairs);
    auto *table = qobject_cast<QTableView *>(m_tables->currentWidget());
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
}

qsizetype MatchResults::pairCount() const
{
    qsizetype checked = 0;
    for (const MatchReason reason : Reasons)
        checked += m_pairs.checkedCount(reason);
    return checked;
}

void MatchResults::choose(Chip chip)
{
    // Not exclusive by themselves: Tab would pass over the one that is on.
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setChecked(i == chip);
    m_tables->setCurrentIndex(chip);
    m_certainties->setVisible(chip == Pairs);
}

void MatchResults::showChecked()
{
    for (const MatchReason reason : Reasons) {
        QCheckBox *box = m_boxes.at(int(reason));
        const qsizetype all = m_pairs.count(reason);
        const qsizetype some = m_pairs.checkedCount(reason);
        box->setVisible(all > 0);
        box->setText(u"%1 %2"_s.arg(MatchPairsModel::certaintyWord(reason), QLocale().toString(all)));
        box->setCheckState(some == 0 ? Qt::Unchecked : some < all ? Qt::PartiallyChecked : Qt::Checked);
    }
    Q_EMIT checkedChanged();
}

} // namespace Console

#include "matchresults.moc"
