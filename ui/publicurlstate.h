// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Console {

class MarkLabel;
class PublicAddress;
class QrCode;
class Theme;

/// How things stand with the public URL, the URL itself, large, and what its program says while it has none.
class PublicUrlState : public QWidget
{
    Q_OBJECT

public:
    /// \a address must outlive it.
    PublicUrlState(const PublicAddress &address, const Theme &theme, QWidget *parent);

    /// What was copied last, by whatever way; it says when the URL is another one by now.
    void setCopied(const QString &url);

Q_SIGNALS:
    void startWanted();
    void stopWanted();
    void copyWanted();

private:
    QBoxLayout *makeButtons();
    void follow();

    const PublicAddress &m_address;
    MarkLabel *m_mark;
    QLabel *m_state;
    QLabel *m_url;
    QLabel *m_changed;
    QPushButton *m_copy;
    QPushButton *m_toggle;
    QrCode *m_code;
    QPlainTextEdit *m_lines;
    QString m_copied;
};

} // namespace Console
