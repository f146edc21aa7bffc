// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicaddress.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Console {

class MarkLabel;
class QrCode;
class Theme;
class TunnelForm;

/// What the window is given for the public URL.
struct PublicUrlServices
{
    PublicAddress *address = nullptr; ///< must outlive the window; null: there is no such thing
    /// Keeps them for the next start.
    std::function<Result<void>(const TunnelSettings &)> store = {};
    std::function<bool()> trustsDevelopmentKey = {}; ///< whether the listener does, where it is now
    bool skipsVerification = false;                  ///< likewise
};

/// The public URL: how things stand, the URL itself, the way it comes about, the doctor.
class PublicUrlPanel : public QWidget
{
    Q_OBJECT

public:
    PublicUrlPanel(const PublicUrlServices &services, const Theme &theme, QWidget *parent);

    /// What was copied last, by whatever way; the panel says when the URL is another one by now.
    void setCopied(const QString &url);

public Q_SLOTS:
    void start();
    void stop();

Q_SIGNALS:
    void copyWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeState();
    QWidget *makeSafety();
    void connectAll();
    void follow();
    void followSafety();
    void save();
    void askUnproven();

    const PublicUrlServices m_services;
    PublicAddress &m_address;
    const Theme &m_theme;
    MarkLabel *m_mark;
    QLabel *m_state;
    QLabel *m_url;
    QLabel *m_changed;
    QPushButton *m_copy;
    QPushButton *m_toggle;
    QrCode *m_code;
    QPlainTextEdit *m_lines;
    TunnelForm *m_form;
    QLabel *m_problem;
    QLabel *m_safety;
    QPushButton *m_allow;
    QString m_copied;
};

} // namespace Console
