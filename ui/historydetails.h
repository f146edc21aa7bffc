// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyquery.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace Console {

class PartnersModel;

/// One change in full: who with the ids of callback and request, and every field before and after.
class HistoryDetails : public QWidget
{
    Q_OBJECT

public:
    HistoryDetails(const PartnersModel &partners, QWidget *parent);

    /// Null: none is chosen.
    void setRow(const HistoryRow *row);

private:
    const PartnersModel &m_partners;
    qint64 m_shown = 0;
    QLabel *m_what;
    QLabel *m_who;
    QTreeWidget *m_fields;
};

} // namespace Console
