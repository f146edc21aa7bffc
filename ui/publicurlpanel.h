// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publicurlservices.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Console {

class PublicUrlState;
class Theme;

/// The public URL: how things stand, who is refused meanwhile, the way it comes about, the doctor.
class PublicUrlPanel : public QWidget
{
    Q_OBJECT

public:
    PublicUrlPanel(const PublicUrlServices &services, const Theme &theme, QWidget *parent);

    /// As PublicUrlState.
    void setCopied(const QString &url);

Q_SIGNALS:
    void copyWanted();

private:
    QWidget *makeSafety();
    void followSafety();
    void askUnproven();

    const PublicUrlServices m_services;
    PublicAddress &m_address;
    PublicUrlState *m_state;
    QLabel *m_safety;
    QPushButton *m_allow;
};

} // namespace Console
