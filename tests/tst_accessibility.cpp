// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "mappingcolumns.h"
#include "partnersmodel.h"
#include "windowstates.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

// Rows of a long table are alike.
constexpr int MaximumCells = 300;

QString described(const QObject *object)
{
    return object == nullptr
        ? u"nothing"_s
        : QLatin1StringView(object->metaObject()->className()) + u' ' + object->objectName();
}

/// Of what a person does something to, or moves to.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::Cell:
    case QAccessible::CheckBox:
    case QAccessible::ColumnHeader:
    case QAccessible::ComboBox:
    case QAccessible::Dialog:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::TreeItem:
        return true;
    default:
        return false;
    }
}

/// Its parts have no focus and no life of their own: the field of a combo box, the cross of a search field.
bool isWhole(QAccessible::Role role)
{
    return role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::EditableText;
}

/// Says which controls below \a control have no name that could be read aloud.
void collectNameless(QAccessibleInterface *control, const QString &path, QStringList &nameless, int &seen)
{
    if (control == nullptr || !control->isValid() || control->state().invisible)
        return;
    const QAccessible::Role role = control->role();
    const QString name = control->text(QAccessible::Name).trimmed();
    const QString place = path + u" / "_s + described(control->object());
    if (needsName(role)) {
        ++seen;
        const bool isObjectName = control->object() != nullptr && name == control->object()->objectName();
        if (name.isEmpty() || isObjectName)
            nameless += u"%1 (role %2)"_s.arg(place).arg(role);
    }
    if (isWhole(role))
        return;
    for (int i = 0; i < std::min(control->childCount(), MaximumCells); ++i)
        collectNameless(control->child(i), place, nameless, seen);
}

/// The labels that have less room than their text takes.
QStringList cutTexts(const QWidget *shown)
{
    QStringList cut;
    for (const QLabel *label : shown->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(shown) || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const int width = label->wordWrap() ? label->minimumSizeHint().width() : label->sizeHint().width();
        if (label->height() < needed || label->width() < width)
            cut += u"%1 in %2 × %3, %4 × %5 needed"_s.arg(label->text())
                       .arg(label->width())
                       .arg(label->height())
                       .arg(width)
                       .arg(needed);
    }
    return cut;
}

bool takesTab(const QWidget *widget, const QWidget *window)
{
    // Of buttons that exclude each other Tab comes by the one that is on; arrows lead to the others.
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return (widget->focusPolicy() & Qt::TabFocus) && widget->focusProxy() == nullptr && widget->isEnabled()
        && widget->isVisibleTo(window) && widget->window() == window
        && (button == nullptr || !button->autoExclusive() || button->isChecked());
}

/// The children of the nearest widget above both in which \a a and \a b are.
std::pair<const QWidget *, const QWidget *> apart(const QWidget *a, const QWidget *b)
{
    for (const QWidget *x = a; x->parentWidget() != nullptr; x = x->parentWidget()) {
        for (const QWidget *y = b; y->parentWidget() != nullptr; y = y->parentWidget()) {
            if (x->parentWidget() == y->parentWidget())
                return {x, y};
        }
    }
    return {nullptr, nullptr};
}

/// \a b is right of \a a, or below it.
bool isReadAfter(const QWidget *a, const QWidget *b)
{
    const auto [first, second] = apart(a, b);
    // Where the button that accepts goes is the desktop's to say.
    if (first == nullptr || first == second || qobject_cast<const QDialogButtonBox *>(first->parent()))
        return true;
    const QRect before = first->geometry();
    const QRect after = second->geometry();
    const bool sameLine = before.top() < after.bottom() && after.top() < before.bottom();
    return sameLine ? before.left() <= after.left() : before.top() <= after.top();
}

/// The controls that Tab comes by, in this order, until it comes by one again. It may stop at several parts
/// of one, as at the day, the month and the year of a date.
QList<QWidget *> walkByTab()
{
    constexpr int MaximumParts = 8;
    QList<QWidget *> walked;
    int parts = 0;
    while (QApplication::focusWidget() != nullptr) {
        QWidget *now = QApplication::focusWidget();
        const bool same = !walked.isEmpty() && walked.constLast() == now;
        parts = same ? parts + 1 : 0;
        if (parts > MaximumParts || (!same && walked.contains(now)))
            break;
        if (!same)
            walked += now;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return walked;
}

QString pathOf(const QList<QWidget *> &walked)
{
    QStringList path;
    for (const QWidget *widget : walked)
        path += described(widget);
    return path.join(u" → "_s);
}

} // namespace

/// Every control of every page and dialog has a name, and is reached by keys alone; no text is cut off.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlIsNamedAndReached_data();
    void everyControlIsNamedAndReached();
    void everyDialogWasLookedAt();
    void cellsSayWhatTheirColoursSay();
    void chipsAndSwitchesWorkByKeys();
    void acceleratorsAreUnique_data();
    void acceleratorsAreUnique();

private:
    QStringList m_classes; ///< of the dialogs looked at
};

void TestAccessibility::initTestCase()
{
    QAccessible::setActive(true);
}

void TestAccessibility::everyControlIsNamedAndReached_data()
{
    QTest::addColumn<qsizetype>("state");
    for (qsizetype i = 0; i < windowStates().size(); ++i)
        QTest::newRow(windowStates().at(i).name) << i;
}

void TestAccessibility::everyControlIsNamedAndReached()
{
    QFETCH(const qsizetype, state);
    WindowScene scene;
    QWidget *shown = reachState(scene, windowStates().at(state));
    m_classes += QString::fromLatin1(shown->metaObject()->className());
    shown->activateWindow(); // a dialog may have been closed to come here
    QVERIFY(QTest::qWaitForWindowActive(shown));

    QTRY_VERIFY2(cutTexts(shown).isEmpty(), qPrintable("cut off: "_L1 + cutTexts(shown).join(u'\n')));

    QStringList nameless;
    int seen = 0;
    collectNameless(QAccessible::queryAccessibleInterface(shown), {}, nameless, seen);
    QVERIFY2(nameless.isEmpty(), qPrintable("no name: "_L1 + nameless.join(u'\n')));
    QVERIFY(seen > 0);

    // In a cell that is being edited Tab goes to the next cell.
    if (QApplication::focusWidget() != nullptr
        && QApplication::focusWidget()->objectName() == "cellEditor"_L1)
        return;
    QList<QWidget *> controls;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        if (takesTab(widget, shown))
            controls += widget;
    }
    QVERIFY(!controls.isEmpty());
    controls.first()->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), controls.first());
    const QList<QWidget *> walked = walkByTab();
    QStringList missed;
    QStringList jumps;
    for (const QWidget *widget : std::as_const(controls)) {
        if (!walked.contains(widget))
            missed += described(widget);
    }
    QVERIFY2(missed.isEmpty(),
        qPrintable("Tab does not reach %1: %2"_L1.arg(missed.join(u", "_s), pathOf(walked))));
    for (qsizetype i = 0; i < walked.size(); ++i) {
        QVERIFY2(walked.at(i)->window() == shown, qPrintable(described(walked.at(i))));
        // The walk began at some control, so it may pass from the last to the first one.
        if (i > 0 && !isReadAfter(walked.at(i - 1), walked.at(i)))
            jumps += described(walked.at(i - 1)) + " → "_L1 + described(walked.at(i));
    }
    QVERIFY2(jumps.size() <= 1, qPrintable("Tab jumps back: "_L1 + jumps.join(u", "_s)));
}

void TestAccessibility::everyDialogWasLookedAt()
{
    static const QRegularExpression dialog(u"class (\\w+) : public QDialog"_s);
    QDirIterator headers(QStringLiteral(UI_SOURCES), {u"*.h"_s});
    int dialogs = 0;
    while (headers.hasNext()) {
        QFile header(headers.next());
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        for (auto found = dialog.globalMatch(text); found.hasNext();) {
            const QString name = found.next().captured(1);
            QVERIFY2(m_classes.contains("Console::"_L1 + name),
                qPrintable(name + " has no line in tests/windowstates.cpp"_L1));
            ++dialogs;
        }
    }
    QVERIFY(dialogs > 0);
}

void TestAccessibility::cellsSayWhatTheirColoursSay()
{
    const auto state = std::find_if(windowStates().cbegin(), windowStates().cend(),
        [](const WindowState &s) { return QLatin1StringView(s.name) == "mapping-pending"_L1; });
    QVERIFY(state != windowStates().cend());
    WindowScene scene;
    reachState(scene, *state);
    const auto *model = scene.find<QTableView>("mappingTable")->model();
    const auto spoken = [&](int column) {
        QStringList texts;
        for (int row = 0; row < 6; ++row)
            texts += model->index(row, column).data(Qt::AccessibleTextRole).toString();
        return texts;
    };
    const auto says = [](const QStringList &texts, const QString &part) {
        return std::any_of(
            texts.cbegin(), texts.cend(), [&](const QString &text) { return text.contains(part); });
    };
    // The order comes anew behind the last edit: the conflict first.
    QTRY_VERIFY(says(spoken(MappingColumns::State), u"State: Conflict, Acronis tenant id was "_s));
    const QStringList states = spoken(MappingColumns::State);
    QVERIFY(states.contains("State: Pending"_L1));
    QVERIFY(states.contains("State: Unmapped"_L1));
    const QStringList ids = spoken(MappingColumns::AcronisId);
    QVERIFY2(says(ids, u", also pending"_s), qPrintable(ids.join(u'\n')));
    QVERIFY2(says(ids, u"Acronis tenant id: mine "_s), qPrintable(ids.join(u'\n')));
    QVERIFY2(says(ids, u"1285c, pending"_s), qPrintable(ids.join(u'\n')));
    QVERIFY(says(spoken(MappingColumns::Name), u"Customer: Renamed by hand, pending"_s));
}

void TestAccessibility::chipsAndSwitchesWorkByKeys()
{
    WindowScene scene;
    const PartnerId partner = scene.fixture().addPartner(u"msp-201"_s, u"Northwind IT"_s);
    scene.open(WindowScene::Mapping);
    auto *chip = scene.find<QAbstractButton>("chipMapped");
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QVERIFY(chip->isChecked());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(chip);
    QVERIFY(spoken->state().checkable && spoken->state().checked);
    scene.window().showPage(WindowScene::Partners);
    scene.choose(0, PartnersModel::State);
    auto *table = scene.find<QAbstractItemView>("partnersTable");
    QCOMPARE(table->currentIndex().data(Qt::AccessibleTextRole).toString(), u"State: Enabled"_s);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(scene.fixture().partner(partner)->state, EnablementState::Disabled);
    QTRY_COMPARE(table->currentIndex().data(Qt::AccessibleTextRole).toString(), u"State: Disabled"_s);
}

void TestAccessibility::acceleratorsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    // The last one: it stays.
    QTest::newRow("German") << u"de"_s;
}

void TestAccessibility::acceleratorsAreUnique()
{
    QFETCH(const QString, language);
    Language::speak(language);
    WindowScene scene;
    scene.show(WindowScene::Partners);
    for (int page = 0; page <= WindowScene::Settings; ++page) {
        scene.window().showPage(page);
        for (const QMenu *menu : scene.window().menuBar()->findChildren<QMenu *>()) {
            QHash<QKeySequence, QString> taken;
            for (const QAction *action : menu->actions()) {
                const QKeySequence key = QKeySequence::mnemonic(action->text());
                if (action->isSeparator())
                    continue;
                QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
                QVERIFY2(!taken.contains(key), qPrintable(action->text() + " and "_L1 + taken.value(key)));
                taken.insert(key, action->text());
            }
        }
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
