// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changelines.h"

#include <QTreeWidget>

namespace Console {

class Theme;

/// Changes line by line, ids in a fixed-width face. The first two columns are customer and field.
class ChangeTree : public QTreeWidget
{
    Q_OBJECT

public:
    ChangeTree(const QStringList &columns, const QString &name, const Theme &theme, QWidget *parent);

    void add(const ChangeLine &line, const QStringList &texts);
    void fitColumns();
    /// Of the line with this item.
    static MappingStage::Choice choiceOf(const QTreeWidgetItem *item);

private:
    const Theme &m_theme;
};

} // namespace Console
