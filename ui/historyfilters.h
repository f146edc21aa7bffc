// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyquery.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSettings;

namespace Console {

class PartnerCombo;
class PartnersModel;
class TimeRange;

/// What narrows the history: text, who, when, partner, and one subject alone.
class HistoryFilters : public QWidget
{
    Q_OBJECT

public:
    /// \a search becomes part of it.
    HistoryFilters(QLineEdit *search, const PartnersModel &partners, QWidget *parent);

    /// Spans up to now are counted from this moment.
    HistoryFilter filter() const;
    void clear();
    /// Narrows to one row of a table, which is called \a name; the chip that then appears ends it.
    void showOnly(HistoryFilter::Subject subject, const QString &name);
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void showSubject(const std::optional<HistoryFilter::Subject> &subject, const QString &name);

    QLineEdit *m_search;
    QComboBox *m_actor;
    TimeRange *m_time;
    PartnerCombo *m_partner;
    QPushButton *m_subjectChip;
    std::optional<HistoryFilter::Subject> m_subject;
    QTimer m_searchTimer;
};

} // namespace Console
