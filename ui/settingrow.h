// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Console {

/// One setting: its name, value, unit, default and a reset. Checks while typing; stores nothing.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Setting &setting, QWidget *parent);

    const QString &key() const { return m_setting.key; }
    /// Shows what is stored now; what was typed is forgotten.
    void setSetting(const Setting &setting);
    /// What was typed, when it differs from what is stored.
    std::optional<SettingChange> change() const;
    /// What is wrong with it; empty when it fits.
    QString problem() const;
    /// A value as if it were typed.
    void setText(const QString &text);

Q_SIGNALS:
    void edited();

private:
    void makeEditor();
    void layOut();
    QString text() const;
    void judge();

    Setting m_setting;
    QWidget *m_field = nullptr; ///< one of the two below
    QLineEdit *m_edit = nullptr;
    QComboBox *m_combo = nullptr;
    QPushButton *m_browse = nullptr; ///< of a file
    QLabel *m_meaning;
    QLabel *m_note;
    QPushButton *m_reset;
};

} // namespace Console
