// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylesheet.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto Sheet = R"qss(
QMenuBar { background: @base; border-bottom: 1px solid @line; padding: 3px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
QStatusBar { background: @base; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text; padding: 0; }
QSplitter::handle { background: @line; }
QToolTip { background: @base; color: @text; border: 1px solid @line; padding: 4px; }

QListWidget#navigation { background: @navigation; border: none; border-right: 1px solid @line; outline: none; }

QLabel[kind="title"] { font-size: @titlept; font-weight: 600; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="dim"] { color: @dim; }
QLabel[kind="problem"] { color: @bad; }
QLabel[kind="strong"] { font-weight: 600; }

QPushButton, QToolButton[kind="button"] { background: @base; color: @text; border: 1px solid @line; border-radius: 5px;
    padding: 6px 12px; min-height: 18px; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @dim; background: @window; }
QPushButton[kind="primary"] { background: @primary; color: @onPrimary; border-color: @primary; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @primaryHover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: 5px 11px; }
QPushButton[kind="primary"]:disabled { background: @line; border-color: @line; color: @dim; }
QPushButton[kind="chip"] { border-radius: 13px; padding: 3px 11px; min-height: 18px; }
QPushButton[kind="chip"]:checked { background: @selection; border-color: @accent; color: @accent; font-weight: 600; }
QPushButton[kind="chip"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: url(:/icons/down-@tone.png); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 7px; }
QPushButton#savedFilters { padding-right: 23px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; padding: 1px 3px; color: @text; }
QPushButton[kind="link"]:hover { color: @accent; }
QPushButton[kind="link"]:focus { border-color: @accent; }

QLineEdit, QComboBox, QDateTimeEdit, QPlainTextEdit { background: @base; border: 1px solid @line; border-radius: 5px;
    padding: 5px 8px; selection-background-color: @primary; selection-color: @onPrimary; }
QLineEdit, QComboBox, QDateTimeEdit { min-height: 18px; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[wrong="true"] { border: 1px solid @bad; background: @badSurface; }
QLineEdit:disabled { background: @window; color: @dim; }
QComboBox, QDateTimeEdit { padding-right: 20px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 18px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/down-@tone.png); width: 10px; height: 10px; }
QComboBox QLineEdit, QDateTimeEdit QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView { background: @base; border: 1px solid @line; selection-background-color: @selection;
    selection-color: @text; }

QTableView { background: @base; alternate-background-color: @base; border: 1px solid @line; gridline-color: @line;
    selection-background-color: @selection; selection-color: @text; outline: none; }
QComboBox QLineEdit, QDateTimeEdit QLineEdit, QTableView QLineEdit { min-height: 0; }
QTableView QLineEdit { border-radius: 0; border: 2px solid @accent; padding: 0 5px; }
QTableView QLineEdit[wrong="true"] { border: 2px solid @bad; }
QHeaderView { background: @base; border: none; }
QHeaderView::section { background: @window; color: @dim; border: none; border-bottom: 1px solid @line;
    padding: 0 9px; font-weight: 600; }
QHeaderView::section:hover { color: @text; }
QHeaderView::down-arrow { image: url(:/icons/down-@tone.png); width: 9px; height: 9px; }
QHeaderView::up-arrow { image: url(:/icons/up-@tone.png); width: 9px; height: 9px; }
QTreeView, QListView#problemLines, QListView#savedFilterList { background: @base; border: 1px solid @line; border-radius: 5px; outline: none;
    alternate-background-color: @base; selection-background-color: @selection; selection-color: @text; }
QTreeView::item, QListView#problemLines::item, QListView#savedFilterList::item { padding: 5px 6px; border-bottom: 1px solid @line; color: @text; }
QTreeView::item:selected, QListView#problemLines::item:selected, QListView#savedFilterList::item:selected { background: @selection; color: @text; }
QTreeView QHeaderView::section { padding: 6px 9px; }
QTreeView#partnersTable { border-radius: 0; }
QTreeView#partnersTable QHeaderView::section { padding: 0 9px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QWidget#partnerDetails QScrollArea, QWidget#detailsContent { background: @base; }
QListWidget#credentials, QListWidget#ownEndpoints { background: @base; border: 1px solid @line; border-radius: 5px; outline: none; }
QListWidget#credentials::item, QListWidget#ownEndpoints::item { padding: 5px 6px; border-bottom: 1px solid @line; color: @text; }
QListWidget#credentials::item:selected, QListWidget#ownEndpoints::item:selected { background: @selection; color: @text; }
QListWidget#settingsSections { background: transparent; border: none; outline: none; }
QListWidget#settingsSections::item { padding: 6px 8px; border: 1px solid transparent; border-radius: 5px; color: @text; }
QListWidget#settingsSections::item:selected { background: @selection; color: @accent; }
QListWidget#settingsSections::item:focus { border-color: @accent; }

QWidget[kind="bar"] { background: @warnSurface; border-top: 1px solid @line; }
QWidget[kind="banner"] { background: @badSurface; border-bottom: 1px solid @bad; }
QWidget[kind="pane"] { background: @base; border-left: 1px solid @line; }
QFrame[kind="line"] { background: @line; max-height: 1px; border: none; }
QScrollArea { border: none; background: transparent; }
)qss"_L1;

} // namespace

QString styleSheet(const Colors &colors)
{
    QString sheet = Sheet;
    const auto set = [&sheet](QLatin1StringView name, const QString &value) { sheet.replace(name, value); };
    // Longer names before those that begin them.
    set("@primaryHover"_L1, colors.primary.lighter(112).name());
    set("@primary"_L1, colors.primary.name());
    set("@onPrimary"_L1, colors.onPrimary.name());
    set("@navigation"_L1, colors.navigation.name());
    set("@selection"_L1, colors.selection.name());
    set("@warnSurface"_L1, colors.warnSurface.name());
    set("@badSurface"_L1, colors.badSurface.name());
    set("@window"_L1, colors.window.name());
    set("@accent"_L1, colors.accent.name());
    set("@handle"_L1, colors.handle.name());
    set("@hover"_L1, colors.hover.name());
    set("@base"_L1, colors.base.name());
    set("@line"_L1, colors.line.name());
    set("@text"_L1, colors.text.name());
    set("@dim"_L1, colors.dim.name());
    set("@bad"_L1, colors.bad.name());
    set("@titlept"_L1, u"14pt"_s);
    set("@tone"_L1, colors.window.lightness() < 128 ? u"dark"_s : u"light"_s);
    return sheet;
}

} // namespace Console
