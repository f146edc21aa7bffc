// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "setting.h"

#include <QHash>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Console {

class SettingRow;
class SettingSection;

/// Everything that can be set, in sections. What is typed is checked at once, and stored and used when it is
/// applied: all of it or, with the reason, nothing.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(SettingsAccess access, QWidget *parent = nullptr);

    /// Another entry of the list at the left. \a content gets a heading and room that scrolls.
    /// \a key survives a restart as the entry that was chosen.
    void addSection(const QString &key, const QString &title, const QString &introduction, QWidget *content);
    /// Below what is in a section already.
    void addTo(const QString &key, QWidget *content);
    void showSection(const QString &key);
    /// Changes one setting at once, whatever else is being edited.
    void store(const SettingChange &change);
    /// What is stored, or an empty text where that cannot be read.
    QString value(const QString &key) const;

    QList<QAction *> editActions() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(const QSettings &settings) override;

Q_SIGNALS:
    /// What was typed is stored and counts now.
    void applied();

protected:
    void showEvent(QShowEvent *event) override;

private:
    SettingSection *makeSection(const QString &key, const QString &title, const QString &introduction);
    void addRows(
        const QString &key, const QString &title, const QString &introduction, const QStringList &prefixes);
    QWidget *makeBar();
    void layOut();
    void read();
    void judge();
    QList<SettingChange> changes() const;
    void apply();
    void discard();

    SettingsAccess m_access;
    QList<Setting> m_settings;
    QList<SettingRow *> m_rows;
    QHash<QString, SettingSection *> m_byKey;
    QAction *m_apply;
    QAction *m_discard;
    QListWidget *m_sections;
    QStackedWidget *m_contents;
    QWidget *m_bar = nullptr;
    QLabel *m_pending;
    QLabel *m_summary;
};

} // namespace Console
