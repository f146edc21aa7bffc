// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importsettings.h"

#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Console {

ImportSettings::ImportSettings(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_encoding(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_header(new QCheckBox(tr("First &line names the columns"), this))
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
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_header, 0, Qt::AlignBottom);
    m_layout->addStretch();
    addField(tr("&Encoding"), m_encoding);
    addField(tr("&Delimiter"), m_delimiter);
    connect(m_encoding, &QComboBox::activated, this, &ImportSettings::csvChanged);
    connect(m_delimiter, &QComboBox::activated, this, &ImportSettings::csvChanged);
    connect(m_header, &QCheckBox::clicked, this, &ImportSettings::headerChanged);
}

void ImportSettings::addField(const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    field->setAccessibleName(withoutAccelerator(label));
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(name);
    column->addWidget(field);
    m_layout->insertLayout(m_layout->indexOf(m_header), column);
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

} // namespace Console
