// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importsettings.h"

#include "partnercombo.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// A field under its label.
QVBoxLayout *labelled(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    auto *layout = new QVBoxLayout;
    layout->setSpacing(3);
    layout->addWidget(label);
    layout->addWidget(field);
    return layout;
}

} // namespace

ImportSettings::ImportSettings(
    const PartnersModel &partners, std::optional<PartnerId> partner, QWidget *parent)
    : QWidget(parent)
    , m_encoding(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_header(new QCheckBox(tr("First &line names the columns"), this))
    , m_partner(new PartnerCombo(partners, tr("none: the line is wrong"), this))
{
    m_encoding->setObjectName("importEncoding"_L1);
    for (const auto &[name, encoding] : {std::pair(tr("UTF-8"), TextEncoding::Utf8),
             std::pair(tr("UTF-16 (little endian)"), TextEncoding::Utf16Le),
             std::pair(tr("UTF-16 (big endian)"), TextEncoding::Utf16Be),
             std::pair(tr("Windows-1252 (Western)"), TextEncoding::Windows1252),
             std::pair(tr("ISO 8859-1 (Latin 1)"), TextEncoding::Latin1)})
        m_encoding->addItem(name, int(encoding));
    m_delimiter->setObjectName("importDelimiter"_L1);
    for (const auto &[name, delimiter] : {std::pair(tr("Comma  ,"), ','), std::pair(tr("Semicolon  ;"), ';'),
             std::pair(tr("Tab"), '\t'), std::pair(tr("Bar  |"), '|')})
        m_delimiter->addItem(name, int(delimiter));
    m_header->setObjectName("importHeader"_L1);
    m_partner->setObjectName("importPartner"_L1);
    m_partner->setMinimumWidth(220);
    m_partner->choose(partner);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(labelled(tr("&Encoding"), m_encoding));
    layout->addLayout(labelled(tr("&Delimiter"), m_delimiter));
    layout->addLayout(labelled(tr("Partner of new customers &without one"), m_partner));
    layout->addWidget(m_header, 0, Qt::AlignBottom);
    layout->addStretch();
    connect(m_encoding, &QComboBox::activated, this, &ImportSettings::csvChanged);
    connect(m_delimiter, &QComboBox::activated, this, &ImportSettings::csvChanged);
    connect(m_header, &QCheckBox::clicked, this, &ImportSettings::headerChanged);
    connect(m_partner, &PartnerCombo::chosen, this, &ImportSettings::partnerChanged);
}

void ImportSettings::setCsv(CsvFormat format)
{
    m_encoding->setCurrentIndex(m_encoding->findData(int(format.encoding)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(int(format.delimiter)));
}

CsvFormat ImportSettings::csv() const
{
    return {static_cast<TextEncoding>(m_encoding->currentData().toInt()),
        static_cast<char>(m_delimiter->currentData().toInt())};
}

void ImportSettings::setHeader(bool header)
{
    m_header->setChecked(header);
}

bool ImportSettings::header() const
{
    return m_header->isChecked();
}

std::optional<PartnerId> ImportSettings::partner() const
{
    return m_partner->partner();
}

} // namespace Console
