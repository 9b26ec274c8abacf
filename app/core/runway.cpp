// SPDX-License-Identifier: GPL-3.0-or-later
#include "runway.h"

using namespace Qt::StringLiterals;

QString runwayStateName(Runway::State state)
{
    switch (state) {
    case Runway::State::Unknown:
        return u"unknown"_s;
    case Runway::State::Collecting:
        return u"collecting"_s;
    case Runway::State::Steady:
        return u"steady"_s;
    case Runway::State::Draining:
        return u"draining"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Runway::State> runwayStateFromName(QStringView name)
{
    using State = Runway::State;
    for (const auto state : {State::Unknown, State::Collecting, State::Steady, State::Draining}) {
        if (runwayStateName(state) == name)
            return state;
    }
    return {};
}
