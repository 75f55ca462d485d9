// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include "base/ids.hpp"

#include <memory>

#include <boost/core/demangle.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace tgo::base {
namespace {

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto created = std::make_shared<spdlog::logger>("tgo", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    created->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc);
    created->flush_on(spdlog::level::info);
    return created;
  }();
  return *instance;
}

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return spdlog::level::debug;
    case LogLevel::info:
      return spdlog::level::info;
    case LogLevel::warning:
      return spdlog::level::warn;
    case LogLevel::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

void append_quoted(std::string& line, std::string_view text) {
  line += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      line += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      line += c;
    }
  }
  line += '"';
}

struct AppendValue {
  std::string& line;
  void operator()(std::int64_t value) const { line += std::to_string(value); }
  void operator()(double value) const { line += fmt::format("{:.3f}", value); }
  void operator()(bool value) const { line += value ? "true" : "false"; }
  void operator()(const std::string& value) const { append_quoted(line, value); }
};

std::string type_name(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& e) {
    return boost::core::demangle(typeid(e).name());
  } catch (...) {
    return "unknown";
  }
}

}  // namespace

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  std::string line = "\"event\":";
  append_quoted(line, event);
  for (const auto& [name, value] : fields) {
    line += ',';
    append_quoted(line, name);
    line += ':';
    std::visit(AppendValue{line}, value);
  }
  logger().log(level_of(level), "{}", line);
}

std::string log_failure(std::string_view where, const std::exception_ptr& failure) {
  const std::string id = to_text(random_uuid());
  log(LogLevel::error, "failed", {{"where", std::string(where)}, {"type", type_name(failure)}, {"id", id}});
  return id;
}

void set_log_level(LogLevel level) { logger().set_level(level_of(level)); }

}  // namespace tgo::base
