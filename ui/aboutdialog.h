// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

namespace Console {

/// Something the program is built from.
struct Component
{
    QString name;
    QString version; ///< as loaded; empty when it does not say
    QString licence; ///< as SPDX names it
};

/// What this is, in which version, by whom, under which licence, and what it is built from.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QList<Component> &components, QWidget *parent);

private:
    static QString textOf(const QList<Component> &components);
};

} // namespace Console
