// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Console {

/// A part of the settings page: a heading, then what belongs together.
class SettingSection : public QWidget
{
    Q_OBJECT

public:
    SettingSection(const QString &title, const QString &introduction, QWidget *parent);

    /// Below what is there, with a line between.
    void add(QWidget *widget);

private:
    QVBoxLayout *m_layout;
};

} // namespace Console
