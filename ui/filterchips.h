// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingquery.h"

#include <QWidget>

class QPushButton;

namespace Console {

/// One chip a state with its count; none chosen shows all.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    /// Their numbers are kept in the settings.
    enum Chip { Unmapped, Mapped, Conflict, Pending, Excluded, Problem, Count };

    explicit FilterChips(QWidget *parent);

    void setCounts(const MappingCounts &counts);
    void setStaged(qsizetype pending, qsizetype conflicts, qsizetype problems);
    bool isChosen(Chip chip) const;
    QList<MappingState> states() const;
    void choose(const QList<int> &chips);
    QList<int> chosen() const;

Q_SIGNALS:
    void changed();

private:
    void setCount(Chip chip, qint64 count);

    QList<QPushButton *> m_chips;
    QStringList m_names;
};

} // namespace Console
