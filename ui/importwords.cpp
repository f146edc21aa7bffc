// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importwords.h"

#include <QCoreApplication>

namespace Console {

namespace {

/// For the translations' sake: their context.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString of(const ImportProblem &problem);
    static QString of(CustomerColumn column);
};

QString ImportWords::of(const ImportProblem &problem)
{
    switch (problem.fault) {
    case ImportFault::Encoding:
        return tr("Not text in the chosen encoding; choose another one");
    case ImportFault::Nul:
        return tr("Holds a NUL character; the encoding may be another one");
    case ImportFault::TooLong:
        return tr("A cell or the whole line is too long; a cell may have 1 MiB, a line 1,000 cells");
    case ImportFault::Quote:
        return tr(
            "A quotation mark where none may be: put the cell in quotation marks and double those within");
    case ImportFault::OpenQuote:
        return tr("A quotation mark is opened here and not closed");
    case ImportFault::Device:
        return tr("The file could not be read any further");
    case ImportFault::Ragged:
        return tr("%1 cells, which is not as many as the first line has").arg(problem.argument);
    case ImportFault::NoName:
        return tr("A customer needs a name");
    case ImportFault::NoVendorId:
        return tr("A new customer needs a vendor tenant id");
    case ImportFault::BadName:
        return tr("The name is longer than 4,096 characters or cannot be stored");
    case ImportFault::BadVendorId:
        return tr("“%1” is no vendor tenant id: 1 to 256 characters without control characters")
            .arg(problem.argument);
    case ImportFault::BadTenant:
        return tr("“%1” is not a UUID").arg(problem.argument);
    case ImportFault::BadState:
        return tr("The state “%1” is none of mapped, unmapped and excluded").arg(problem.argument);
    case ImportFault::MappedWithoutTenant:
        return tr("Says “mapped”, but has no Acronis tenant id; write “unmapped” to take the mapping away");
    case ImportFault::ExcludedWithTenant:
        return tr("A customer with an Acronis tenant id cannot be excluded: clear the id");
    case ImportFault::NoPartner:
        return tr("A new customer needs a partner");
    case ImportFault::UnknownPartner:
        return tr("There is no partner “%1”; add it first").arg(problem.argument);
    case ImportFault::AmbiguousPartner:
        return tr("Several partners are called “%1”; give the partner's vendor tenant id")
            .arg(problem.argument);
    case ImportFault::OtherPartner:
        return tr("The customer belongs to the partner “%1” and cannot be moved").arg(problem.argument);
    case ImportFault::Twice:
        return tr("The same customer is on line %1 already").arg(problem.argument);
    case ImportFault::TenantTwice:
        return tr("The same Acronis tenant is on line %1 already").arg(problem.argument);
    case ImportFault::TenantTaken:
        return tr("The Acronis tenant is used by “%1”, which the file leaves as it is").arg(problem.argument);
    case ImportFault::TenantOfPartner:
        return tr("The Acronis tenant is that of the partner “%1”").arg(problem.argument);
    case ImportFault::Pending:
        return tr("A customer with this vendor tenant id is pending already: apply or discard it first");
    }
    return {};
}

QString ImportWords::of(CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::State:
        return tr("State");
    case CustomerColumn::Name:
        return tr("Customer name");
    case CustomerColumn::VendorId:
        return tr("Vendor tenant id");
    case CustomerColumn::AcronisId:
        return tr("Acronis tenant id");
    case CustomerColumn::Partner:
        return tr("Partner");
    case CustomerColumn::PartnerVendorId:
        return tr("Partner's vendor tenant id");
    case CustomerColumn::Datacenter:
    case CustomerColumn::None:
        break;
    }
    return tr("Not imported");
}

} // namespace

QString importFaultWords(const ImportProblem &problem)
{
    return ImportWords::of(problem);
}

QString columnWord(CustomerColumn column)
{
    return ImportWords::of(column);
}

} // namespace Console
