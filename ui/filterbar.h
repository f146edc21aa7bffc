// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace Console {

/// Search field, chips and choices in one line; the chips get a line of their own when there is no room.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent);
    /// Once, with children of this.
    void fill(QWidget *search, QWidget *chips, const QList<QWidget *> &choices);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QGridLayout *m_layout;
    QWidget *m_search = nullptr;
    QWidget *m_chips = nullptr;
    QList<QWidget *> m_choices;
    bool m_twoLines = false;
};

} // namespace Console
