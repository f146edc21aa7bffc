// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunneldoctor.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Console {

class PublicAddress;
class Theme;

/// The button that has the public URL examined, and what was found, line by line.
class DoctorPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a address must outlive it.
    DoctorPanel(PublicAddress &address, const Theme &theme, QWidget *parent);

private:
    void examine();
    void add(const DoctorLine &line);
    void clear();
    void sumUp();
    void follow();

    PublicAddress &m_address;
    const Theme &m_theme;
    QPushButton *m_button;
    QLabel *m_summary;
    QWidget *m_lines;
    QGridLayout *m_grid;
    QUrl m_url; // that the lines are about
    int m_bad = 0;
};

} // namespace Console
