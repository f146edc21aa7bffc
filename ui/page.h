// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QSettings>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace Console {

/// One page of the main window.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the File menu holds above Quit while this page is shown.
    virtual QList<QAction *> fileActions() const { return {}; }
    /// What the Edit menu holds while this page is shown; a null action is a separator.
    virtual QList<QAction *> editActions() const = 0;
    virtual void saveState(QSettings &settings) const = 0;
    virtual void restoreState(const QSettings &settings) = 0;

protected:
    /// The bar at the top: the page's name, then \a summary. What stands at its right is added to the layout.
    static QHBoxLayout *layOutHeader(QWidget *header, const QString &name, QLabel *summary);
    /// The field that finds rows by a part of a name or an id, while typing.
    static QLineEdit *makeSearch(const QString &objectName, QWidget *parent);

Q_SIGNALS:
    /// For the status bar: a sentence that passes.
    void told(const QString &sentence);
};

/// An action of a page: its tooltip names it and its shortcut.
QAction *makeAction(QWidget *owner, const QString &objectName, const QString &text,
    const QKeySequence &shortcut, Qt::ShortcutContext context = Qt::WindowShortcut);

} // namespace Console
