// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydetails.h"

#include "historywords.h"
#include "words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

HistoryDetails::HistoryDetails(const PartnersModel &partners, QWidget *parent)
    : QWidget(parent)
    , m_partners(partners)
    , m_what(new QLabel(this))
    , m_who(new QLabel(this))
    , m_fields(new QTreeWidget(this))
{
    setObjectName("historyDetails"_L1);
    m_what->setObjectName("historyDetailsWhat"_L1);
    m_what->setProperty("kind", u"heading"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_who->setObjectName("historyDetailsWho"_L1);
    m_who->setProperty("kind", u"dim"_s);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_who->setAccessibleName(tr("Who changed it and when"));
    m_fields->setObjectName("historyDetailsFields"_L1);
    m_fields->setAccessibleName(tr("Fields of the chosen change"));
    m_fields->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_fields->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_fields->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_fields->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_what);
    layout->addWidget(m_who);
    layout->addWidget(m_fields, 1);
    layout->addStretch();
    setRow(nullptr);
}

void HistoryDetails::setRow(const HistoryRow *row)
{
    if (row == nullptr) {
        m_shown = 0;
        m_what->setText(tr("Choose a change to see all of it"));
        m_who->clear();
        m_who->hide();
        m_fields->hide();
        return;
    }
    const HistoryEntry &entry = row->entry;
    if (m_shown == entry.id)
        return;
    m_shown = entry.id;
    m_what->setText(whatWords(entry));
    QStringList who {
        QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat), actorWords(entry.actor)};
    if (!entry.actor.requestId.isEmpty())
        who += tr("request %1").arg(entry.actor.requestId);
    if (!entry.actor.tenantId.isEmpty())
        who += tr("for tenant %1").arg(entry.actor.tenantId);
    m_who->setText(who.join(u" · "_s));
    m_who->setToolTip(entry.actor.callbackId);
    m_who->show();
    m_fields->show();
    m_fields->clear();
    QList<QTreeWidgetItem *> items;
    for (const FieldChange &field : fieldChanges(entry.before, entry.after, m_partners)) {
        items += new QTreeWidgetItem({field.field, field.before, field.after});
        for (int column = 0; column < m_fields->columnCount(); ++column)
            items.constLast()->setToolTip(column, items.constLast()->text(column));
    }
    m_fields->addTopLevelItems(items);
}

} // namespace Console
