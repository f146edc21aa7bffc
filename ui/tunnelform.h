// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnelproviders.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Console {

/// Which way to a public URL, and what that way needs; only the chosen one's fields are shown.
class TunnelForm : public QWidget
{
    Q_OBJECT

public:
    explicit TunnelForm(QWidget *parent);

    TunnelSettings settings() const;
    void setSettings(const TunnelSettings &settings);

    /// What is still missing, as the provider says it; empty when it can be started.
    QString problem(const TunnelEnd &end) const;

    /// Looks for the programs anew.
    void lookForPrograms();

Q_SIGNALS:
    void edited(); ///< a choice, or a field that was left or finished with Enter

private:
    QLineEdit *addText(const QString &provider, const QString &objectName, const QString &label,
        const QString &placeholder, const QString &help);
    void addRow(const QString &provider, const QString &label, QWidget *field);
    void addFields();
    void follow();
    const TunnelProvider *chosen() const;

    const TunnelProviders m_providers;
    QFormLayout *m_form;
    QComboBox *m_provider;
    QLabel *m_meaning;
    QLabel *m_missing;
    QLineEdit *m_sshTarget = nullptr;
    QLineEdit *m_sshRemote = nullptr;
    QLineEdit *m_sshUrl = nullptr;
    QLineEdit *m_fixedUrl = nullptr;
    QLineEdit *m_command = nullptr;
    QLineEdit *m_pattern = nullptr;
    QComboBox *m_funnelPort = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_consent = nullptr;
    QCheckBox *m_startsWithListener = nullptr;
    QList<std::pair<QString, QWidget *>> m_rows; // provider and field
};

} // namespace Console
