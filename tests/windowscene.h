// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include <QDialog>

#include <functional>

class QAbstractItemView;

namespace Console {

/// The real window on data of its own, driven by object names. What it waits for and does not get ends the
/// program: whatever looks at the scene would look at something else.
class WindowScene
{
public:
    enum Page { Partners, Mapping, History, Settings };

    /// With all settings at their defaults.
    WindowScene();

    /// Called with each window before it is shown.
    std::function<void(MainWindow &)> opening;

    WindowFixture &fixture() { return m_fixture; }
    MainWindow &window() { return *m_window; }
    /// Shows the window on \a page.
    void show(Page page);
    /// And waits until all that it shows is read.
    void open(Page page);
    void close() { m_window.reset(); }

    void waitFor(const char *what, const std::function<bool()> &condition);
    /// Until every page is loaded, the counts are there, and no row shown is still to be read.
    void waitUntilRead();

    template<class Widget>
    Widget *find(const char *name)
    {
        auto *found = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("the window has no %s", name);
        return found;
    }
    void trigger(const char *action);
    void press(const char *button);
    void type(const char *lineEdit, const QString &text);
    /// Of the table shown.
    void choose(int row, int column);
    void setCell(int row, int column, const QString &text);
    /// The dialog of this name, when it is shown.
    QDialog *waitForDialog(const char *name);

private:
    QAbstractItemView *table();

    WindowFixture m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Console
