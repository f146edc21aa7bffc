// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingrow.h"

#include "formfield.h"
#include "settingwords.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int FieldWidth = 200;
constexpr int UnitWidth = 130;

} // namespace

SettingRow::SettingRow(const Setting &setting, QWidget *parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_meaning(makeText({}, u"dim"_s, this))
    , m_note(makeText({}, u"dim"_s, this))
    , m_reset(new QPushButton(tr("Reset"), this))
{
    setObjectName("setting-"_L1 + setting.key);
    // A section that is too long scrolls, and squeezes nobody.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_meaning->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName("settingNote-"_L1 + setting.key);
    makeEditor();
    m_reset->setObjectName("resetSetting-"_L1 + setting.key);
    m_reset->setAccessibleName(tr("Reset %1").arg(SettingWords::name(setting.key)));
    connect(m_reset, &QPushButton::clicked, this, [this] { setText(m_setting.standard); });
    layOut();
    setSetting(setting);
}

void SettingRow::makeEditor()
{
    const QString name = "settingField-"_L1 + m_setting.key;
    if (m_setting.kind == Setting::Kind::Choice) {
        m_field = m_combo = new QComboBox(this);
        for (const QString &choice : std::as_const(m_setting.choices))
            m_combo->addItem(SettingWords::choice(choice), choice);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &SettingRow::judge);
    } else {
        m_field = m_edit = new QLineEdit(this);
        connect(m_edit, &QLineEdit::textChanged, this, &SettingRow::judge);
    }
    m_field->setObjectName(name);
    m_field->setAccessibleName(SettingWords::name(m_setting.key));
    if (m_setting.kind != Setting::Kind::File)
        return;
    m_browse = new QPushButton(tr("Choose…"), this);
    m_browse->setObjectName("chooseSetting-"_L1 + m_setting.key);
    m_browse->setAccessibleName(tr("Choose %1").arg(SettingWords::name(m_setting.key)));
    m_browse->setToolTip(tr("Find the file"));
    connect(m_browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, SettingWords::name(m_setting.key), m_edit->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &SettingRow::setText);
        dialog->open();
    });
}

void SettingRow::layOut()
{
    auto *name = new QLabel(SettingWords::name(m_setting.key), this);
    name->setProperty("kind", u"strong"_s);
    name->setBuddy(m_field);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(name, 1);
    if (m_browse == nullptr) {
        auto *unit = new QLabel(SettingWords::unit(m_setting), this);
        unit->setProperty("kind", u"dim"_s);
        unit->setFixedWidth(UnitWidth);
        m_field->setFixedWidth(FieldWidth);
        line->addWidget(m_field);
        line->addWidget(unit);
    } else {
        m_field->setMinimumWidth(FieldWidth);
        line->addWidget(m_field, 3);
        line->addWidget(m_browse);
    }
    line->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_meaning);
    layout->addWidget(m_note);
}

void SettingRow::setSetting(const Setting &setting)
{
    m_setting = setting;
    const QString standard = SettingWords::value(setting, setting.standard);
    m_meaning->setText(tr("%1 Default: %2.").arg(SettingWords::meaning(setting.key), standard));
    m_reset->setToolTip(tr("Back to the default: %1").arg(standard));
    setText(setting.value);
    judge();
}

void SettingRow::setText(const QString &text)
{
    if (m_combo != nullptr)
        m_combo->setCurrentIndex(m_combo->findData(text));
    else
        m_edit->setText(text);
}

QString SettingRow::text() const
{
    return m_combo != nullptr ? m_combo->currentData().toString() : m_edit->text().trimmed();
}

std::optional<SettingChange> SettingRow::change() const
{
    if (text() == m_setting.value)
        return std::nullopt;
    if (text() == m_setting.standard)
        return SettingChange {m_setting.key, std::nullopt};
    return SettingChange {m_setting.key, text()};
}

QString SettingRow::problem() const
{
    return SettingWords::problem(m_setting, text());
}

void SettingRow::judge()
{
    const QString wrong = problem();
    const QString option = m_setting.option.isEmpty()
        ? QString()
        : tr("An option of this start says %1 instead. What is set here counts when it is not given.")
              .arg(SettingWords::value(m_setting, m_setting.option));
    showProblem(m_note, wrong.isEmpty() ? option : wrong, !wrong.isEmpty());
    if (m_edit != nullptr)
        showWrong(m_edit, !wrong.isEmpty());
    m_reset->setEnabled(text() != m_setting.standard);
    Q_EMIT edited();
}

} // namespace Console
