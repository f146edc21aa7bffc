// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int Outside = 8;
constexpr int Inside = 12;
constexpr int Between = 10;

QFont chosenFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont countFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

enum Role { CountRole = Qt::UserRole, NameRole };

class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NavigationDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = m_theme.colors();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect place = option.rect.adjusted(Outside, 1, -Outside, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            option.state.testFlag(QStyle::State_HasFocus) ? QPen(colors.accent) : QPen(Qt::NoPen));
        painter->setBrush(chosen ? QBrush(colors.base) : QBrush(Qt::NoBrush));
        if (chosen || option.state.testFlag(QStyle::State_HasFocus))
            painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        const QRect room = place.adjusted(Inside, 0, -Inside, 0);
        painter->setFont(chosen ? chosenFont(option.font) : option.font);
        painter->setPen(chosen ? colors.accent : colors.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, index.data(NameRole).toString());
        painter->setFont(countFont(option.font));
        painter->setPen(colors.dim);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, index.data(CountRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 36}; }

private:
    const Theme &m_theme;
};

} // namespace

Navigation::Navigation(const Theme &theme, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName("navigation"_L1);
    setAccessibleName(tr("Pages"));
    setItemDelegate(new NavigationDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setViewportMargins(0, 8, 0, 0);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void Navigation::addPage(const QString &name, const QKeySequence &shortcut)
{
    auto *item = new QListWidgetItem(this);
    item->setData(NameRole, name);
    item->setData(Qt::AccessibleTextRole, name);
    item->setToolTip(tr("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
}

void Navigation::setCount(int page, const QString &count)
{
    QListWidgetItem *entry = item(page);
    entry->setData(CountRole, count);
    entry->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(entry->data(NameRole).toString(), count));
}

int Navigation::neededWidth() const
{
    const QFontMetrics name(chosenFont(font()));
    const QFontMetrics number(countFont(font()));
    int widest = 0;
    for (int page = 0; page < count(); ++page) {
        widest = std::max(widest,
            name.horizontalAdvance(item(page)->data(NameRole).toString())
                + number.horizontalAdvance(item(page)->data(CountRole).toString()));
    }
    return widest + Between + 2 * (Outside + Inside);
}

} // namespace Console

#include "navigation.moc"
