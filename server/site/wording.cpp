// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/wording.hpp"

#include "site/spoken_messages.hpp"

#include <cassert>
#include <map>
#include <memory>
#include <utility>

#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace tgo::site {
namespace {

/// ICU's formats are dear to make and not safe to share, so every thread keeps its own.
const icu::SimpleDateFormat& date_format(Language language, const char* pattern) {
  thread_local std::map<std::pair<Language, std::string>, std::unique_ptr<icu::SimpleDateFormat>> formats;
  auto& format = formats[{language, pattern}];
  if (!format) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = language == Language::nl ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
    format = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString(pattern), locale, status);
    assert(U_SUCCESS(status));
    format->adoptTimeZone(icu::TimeZone::createTimeZone("Europe/Amsterdam"));
  }
  return *format;
}

std::string format_moment(Language language, const char* pattern, base::Time moment) {
  icu::UnicodeString formatted;
  date_format(language, pattern).format(static_cast<UDate>(moment.time_since_epoch().count()) * 1000.0, formatted);
  std::string text;
  formatted.toUTF8String(text);
  return text;
}

}  // namespace

std::string Wording::say(std::string_view key, std::initializer_list<MessageArgument> arguments) const {
  assert(spoken_messages().contains(std::string(key)));
  return arguments.size() == 0 ? messages_.text(language_, key) : messages_.format(language_, key, arguments);
}

std::string Wording::day(base::Time moment) const {
  const bool this_year = format_moment(language_, "yyyy", moment) == format_moment(language_, "yyyy", now_);
  return format_moment(language_, this_year ? "EEEE d MMMM" : "EEEE d MMMM yyyy", moment);
}

std::string Wording::time(base::Time moment) const {
  return format_moment(language_, language_ == Language::nl ? "H.mm 'uur'" : "HH:mm", moment);
}

std::string Wording::day_and_time(base::Time moment) const {
  return say("moment_day_time", {{"day", day(moment)}, {"time", time(moment)}});
}

std::string day_key(base::Time moment) { return format_moment(Language::en, "yyyy-MM-dd", moment); }

}  // namespace tgo::site
