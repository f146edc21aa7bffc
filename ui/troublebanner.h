// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Console {

class Theme;

/// Says above the page why nothing is listening and what helps.
class TroubleBanner : public QWidget
{
    Q_OBJECT

public:
    TroubleBanner(const Theme &theme, QWidget *parent);
    /// Hides itself when \a sentence is empty.
    void setTrouble(const QString &sentence);

Q_SIGNALS:
    void tryAgain();

private:
    QLabel *m_text;
};

} // namespace Console
