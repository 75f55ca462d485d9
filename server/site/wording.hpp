// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How one reader is spoken to: sentences, days and times in their language, in the time of the Netherlands.
#pragma once

#include "base/time.hpp"
#include "site/language.hpp"
#include "site/message_catalogue.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace tgo::site {

class Wording {
 public:
  /// `now` decides whether a day needs its year. `messages` must outlive this.
  Wording(const MessageCatalogue& messages, Language language, base::Time now)
      : messages_(messages), language_(language), now_(now) {}

  Language language() const { return language_; }
  base::Time now() const { return now_; }

  /// A sentence, with its arguments if it has any. The key must be one of spoken_messages().
  std::string say(std::string_view key, std::initializer_list<MessageArgument> arguments = {}) const;

  /// A path of the site in this language.
  std::string link(std::string_view path) const { return link_to(language_, path); }

  /// `zaterdag 21 november`, with its year when that is not the present one.
  std::string day(base::Time moment) const;

  /// `9.10 uur`; `09:10` in English.
  std::string time(base::Time moment) const;

  /// `zaterdag 21 november, 9.10 uur`.
  std::string day_and_time(base::Time moment) const;

 private:
  const MessageCatalogue& messages_;
  Language language_;
  base::Time now_;
};

/// `2026-11-21`: the day in the Netherlands, the same in every language.
std::string day_key(base::Time moment);

}  // namespace tgo::site
