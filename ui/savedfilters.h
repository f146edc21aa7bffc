// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QPushButton>
#include <QSettings>

#include <functional>
#include <optional>

class QMenu;

namespace Console {

/// A filter of the mapping table under a name, and the order that goes with it.
struct SavedFilter
{
    QString name;
    QString search;
    QList<int> chips;
    std::optional<PartnerId> partner;
    int sortColumn = 0;
    bool descending = false;
    bool operator==(const SavedFilter &) const = default;

    bool showsTheSame(const SavedFilter &other) const
    {
        SavedFilter renamed = other;
        renamed.name = name;
        return renamed == *this;
    }
};

/// Keeps filters under names: a button with a menu to choose one, to keep the present one, and to tidy up.
class SavedFilters : public QPushButton
{
    Q_OBJECT

public:
    /// \a present tells what is filtered now.
    SavedFilters(std::function<SavedFilter()> present, QWidget *parent);

    const QList<SavedFilter> &filters() const { return m_filters; }
    /// Replaces one of the same name.
    void add(const SavedFilter &filter);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    bool contains(const QString &name) const;
    /// For the window's menu.
    QAction *menuAction() const;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void chosen(const Console::SavedFilter &filter);
    void changed();

private:
    void fillMenu();
    void askName();
    void manage();

    std::function<SavedFilter()> m_present;
    QList<SavedFilter> m_filters; ///< by name
    QMenu *m_menu;
    QAction *m_save;
    QAction *m_manage;
};

} // namespace Console
