// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who may read a release. Ordered: whoever may read at one level may read everything that is released to a wider one.
#pragma once

#include <boost/describe.hpp>

namespace tgo::domain {

/// From closed to open. Partner groups stand beside this ladder and come with their covenants. A trailing underscore
/// keeps a word of C++ apart and is no part of the name on the wire or in the database.
BOOST_DEFINE_ENUM_CLASS(Audience, team, trained, registered, public_)

constexpr const char* audience_name(Audience audience) {
  switch (audience) {
    case Audience::team:
      return "team";
    case Audience::trained:
      return "trained";
    case Audience::registered:
      return "registered";
    case Audience::public_:
      return "public";
  }
  return "team";
}

}  // namespace tgo::domain
