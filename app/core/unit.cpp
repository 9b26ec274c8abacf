// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit.h"

namespace {

/// ISO 4217 codes of currencies in use, three letters each, sorted.
constexpr QStringView Codes =
    u"AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOP"
    u"DZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAK"
    u"LBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUB"
    u"RWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAFXCD"
    u"XOFXPFYERZARZMWZWG";

} // namespace

bool isCurrency(QStringView unit)
{
    if (unit.size() != 3)
        return false;
    const auto code = unit.toString().toUpper();
    for (qsizetype at = 0; at < Codes.size(); at += 3) {
        if (Codes.sliced(at, 3) == code)
            return true;
    }
    return false;
}

QString canonicalUnit(const QString &unit)
{
    return isCurrency(unit) ? unit.toUpper() : unit;
}
