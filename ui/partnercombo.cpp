// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnercombo.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

#include <algorithm>

namespace Console {

PartnerCombo::PartnerCombo(const PartnersModel &partners, const QString &firstEntry, QWidget *parent)
    : QComboBox(parent)
    , m_partners(partners)
    , m_firstEntry(firstEntry)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(16);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    follow();
    connect(&m_partners, &PartnersModel::namesChanged, this, &PartnerCombo::follow);
    connect(this, &QComboBox::activated, this, [this] {
        m_awaited.reset();
        Q_EMIT chosen();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        // Text that names no partner goes back to what was chosen.
        const int typed = findText(currentText(), Qt::MatchFixedString);
        if (typed >= 0 && typed != currentIndex()) {
            m_awaited.reset();
            setCurrentIndex(typed);
            Q_EMIT chosen();
        }
        setEditText(itemText(currentIndex()));
    });
}

void PartnerCombo::follow()
{
    QList<const Partner *> partners;
    for (const PartnersModel::Summary &row : m_partners.partners()) {
        if (!isLeftOut(row.partner))
            partners += &row.partner;
    }
    std::sort(partners.begin(), partners.end(), [](const Partner *a, const Partner *b) {
        return QString::compare(a->name, b->name, Qt::CaseInsensitive) < 0;
    });
    const auto same = [&] {
        if (count() != partners.size() + 1)
            return false;
        for (int i = 1; i < count(); ++i) {
            const Partner *partner = partners[i - 1];
            if (itemText(i) != partner->name || itemData(i).toLongLong() != qint64(partner->id))
                return false;
        }
        return true;
    };
    if (same()) {
        if (m_partners.isLoaded())
            m_awaited.reset();
        return;
    }
    const QSignalBlocker quiet(this);
    const auto before = partner();
    clear();
    addItem(m_firstEntry);
    for (const Partner *partner : std::as_const(partners))
        addItem(partner->name, qint64(partner->id));
    choose(before);
}

bool PartnerCombo::isLeftOut(const Partner &partner) const
{
    if (m_leftOut == PartnerId {})
        return false;
    for (const Partner *above = &partner; above != nullptr;) {
        if (above->id == m_leftOut)
            return true;
        const auto *next = above->parent ? m_partners.partner(*above->parent) : nullptr;
        above = next != nullptr ? &next->partner : nullptr;
    }
    return false;
}

void PartnerCombo::leaveOut(PartnerId partner)
{
    if (m_leftOut == partner)
        return;
    m_leftOut = partner;
    follow();
}

std::optional<PartnerId> PartnerCombo::partner() const
{
    const QVariant id = currentData();
    return id.isValid() ? std::optional(PartnerId {id.toLongLong()}) : m_awaited;
}

void PartnerCombo::choose(std::optional<PartnerId> partner)
{
    const int found = partner ? findData(qint64(*partner)) : 0;
    m_awaited = found < 0 && !m_partners.isLoaded() ? partner : std::nullopt;
    setCurrentIndex(std::max(0, found));
}

void PartnerCombo::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    setEditText(itemText(currentIndex()));
}

} // namespace Console
