// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo/demo_time.hpp"

#include <array>
#include <charconv>
#include <chrono>

namespace tgo::app {
namespace {

namespace chrono = std::chrono;
using base::Time;

constexpr std::array weekdays = {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"};
constexpr std::array months = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                               "juli",    "augustus", "september", "oktober", "november", "december"};

/// One o'clock UTC on the last Sunday of the month: when the clocks of the European Union change (directive 2000/84).
Time clock_change(chrono::year year, chrono::month month) {
  return chrono::sys_days{year / month / chrono::Sunday[chrono::last]} + chrono::hours{1};
}

/// Dutch time minus UTC at that moment.
chrono::hours dutch_offset(Time time) {
  const chrono::year year = chrono::year_month_day{chrono::floor<chrono::days>(time)}.year();
  const bool summer = time >= clock_change(year, chrono::March) && time < clock_change(year, chrono::October);
  return chrono::hours{summer ? 2 : 1};
}

chrono::sys_days dutch_day(Time time) { return chrono::floor<chrono::days>(time + dutch_offset(time)); }

/// Takes a number and the letter after it from the front, if that is what stands there.
std::optional<int> take(std::string_view& text, char unit) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() + text.size() || *end != unit) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number;
}

/// `23:41`
std::optional<chrono::minutes> clock_time(std::string_view text) {
  const auto hours = take(text, ':');
  int minutes = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
  if (!hours || error != std::errc{} || end != text.data() + text.size() || *hours > 23 || minutes > 59) return {};
  return chrono::hours{*hours} + chrono::minutes{minutes};
}

std::string words(std::string_view form, chrono::sys_days day) {
  const chrono::year_month_day date{day};
  const std::string weekday = weekdays[chrono::weekday{day}.c_encoding()];
  const std::string month = months[static_cast<unsigned>(date.month()) - 1];
  const std::string year = std::to_string(static_cast<int>(date.year()));
  const std::string day_and_month = std::to_string(static_cast<unsigned>(date.day())) + " " + month;
  if (form == "weekday") return weekday;
  if (form == "Weekday") return std::string(1, static_cast<char>(weekday[0] - 'a' + 'A')) + weekday.substr(1);
  if (form == "day") return day_and_month;
  if (form == "date") return weekday + " " + day_and_month;
  if (form == "long") return day_and_month + " " + year;
  if (form == "month") return month + " " + year;
  return "";
}

}  // namespace

std::optional<Time> demo_time(std::string_view distance, Time now) {
  if (distance.size() < 3 || (distance[0] != '-' && distance[0] != '+')) return std::nullopt;
  const int sign = distance[0] == '-' ? -1 : 1;
  distance.remove_prefix(1);
  const auto days = take(distance, 'd');
  if (days && !distance.empty() && distance[0] == '@') {
    const auto clock = clock_time(distance.substr(1));
    if (!clock) return std::nullopt;
    const Time as_if_utc = dutch_day(now) + chrono::days{sign * *days} + *clock;
    return as_if_utc - dutch_offset(as_if_utc - chrono::hours{1});
  }
  const auto hours = take(distance, 'h');
  const auto minutes = take(distance, 'm');
  if (!distance.empty() || (!days && !hours && !minutes)) return std::nullopt;
  const auto length =
      chrono::days{days.value_or(0)} + chrono::hours{hours.value_or(0)} + chrono::minutes{minutes.value_or(0)};
  return now + sign * chrono::duration_cast<chrono::seconds>(length);
}

std::optional<std::string> fill_in_days(std::string_view text, Time now) {
  std::string filled;
  while (true) {
    const std::size_t open = text.find("{{");
    filled += text.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const std::size_t close = text.find("}}", open);
    const std::size_t space = text.find(' ', open);
    if (close == std::string_view::npos || space == std::string_view::npos || space > close) return std::nullopt;
    const auto time = demo_time(text.substr(space + 1, close - space - 1), now);
    const std::string word = time ? words(text.substr(open + 2, space - open - 2), dutch_day(*time)) : "";
    if (word.empty()) return std::nullopt;
    filled += word;
    text.remove_prefix(close + 2);
  }
}

}  // namespace tgo::app
