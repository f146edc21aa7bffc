// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDateTime>

#include <optional>

class QDateTimeEdit;
class QSettings;

namespace Console {

/// Chooses a span of time: usual ones from the list, any other by two fields that appear for it.
class TimeRange : public QComboBox
{
    Q_OBJECT

public:
    explicit TimeRange(QWidget *parent);

    /// From when to when, to be placed by whoever made this; shown only while it is needed.
    QWidget *fields() const { return m_fields; }
    /// Milliseconds UTC since 1970, the first and the last that belong to it; empty: no bound.
    std::optional<qint64> from(const QDateTime &now = QDateTime::currentDateTime()) const;
    std::optional<qint64> to(const QDateTime &now = QDateTime::currentDateTime()) const;
    void reset();
    void saveState(QSettings &settings, const QString &key) const;
    void restoreState(const QSettings &settings, const QString &key);

Q_SIGNALS:
    void changed();

private:
    enum Choice { Any, LastHour, Today, Yesterday, LastDay, LastWeek, LastMonth, Custom };

    QDateTimeEdit *addField(const QString &objectName, const QString &name);
    Choice choice() const { return static_cast<Choice>(currentData().toInt()); }
    void choose(int choice);
    void showFields();

    QWidget *m_fields;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
};

} // namespace Console
