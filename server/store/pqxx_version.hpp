// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The one file that knows how libpqxx 6.4 (Debian 12) and 7.10 (Debian 13) differ: parameters, notices, the bell and
// the SQLSTATE of a rolled-back transaction. Private to connection.cpp.
#pragma once

#include "store/parameters.hpp"

#include <exception>
#include <string>
#include <vector>

#include <pqxx/pqxx>

namespace tgo::store::pqxx_version {

#if PQXX_VERSION_MAJOR < 7

/// A parameter in text form as libpqxx 6.4 wants to convert it for itself.
struct TextParameter {
  const Parameters::Value* value;
};

}  // namespace tgo::store::pqxx_version

namespace pqxx {
template <>
struct string_traits<tgo::store::pqxx_version::TextParameter> {
  static constexpr const char* name() noexcept { return "TextParameter"; }
  static constexpr bool has_null() noexcept { return true; }
  static bool is_null(const tgo::store::pqxx_version::TextParameter& parameter) { return parameter.value->null; }
  static std::string to_string(const tgo::store::pqxx_version::TextParameter& parameter) {
    return parameter.value->content;
  }
};
}  // namespace pqxx

namespace tgo::store::pqxx_version {

/// Runs one statement with its parameters. The text ones come first (see Parameters), so two dynamic lists do.
inline pqxx::result exec(pqxx::transaction_base& transaction, const std::string& statement,
                         const Parameters& parameters) {
  std::vector<TextParameter> texts;
  std::vector<pqxx::binarystring> binaries;
  for (const Parameters::Value& value : parameters.values()) {
    if (value.binary) {
      binaries.emplace_back(value.content.data(), value.content.size());
    } else {
      texts.push_back({&value});
    }
  }
  return transaction.exec_params(statement, pqxx::prepare::make_dynamic_params(texts),
                                 pqxx::prepare::make_dynamic_params(binaries));
}

/// Notices quote rows: nothing may print them.
class Silence {
 public:
  explicit Silence(pqxx::connection& connection) : handler_(connection) {}

 private:
  pqxx::quiet_errorhandler handler_;
};

/// Counts how often the bell rang on one channel.
class Bell final : public pqxx::notification_receiver {
 public:
  Bell(pqxx::connection& connection, const std::string& channel) : notification_receiver(connection, channel) {}
  void operator()(const std::string&, int) override { rang = true; }
  bool rang = false;
};

/// 6.4 does not tell the SQLSTATE of a rolled-back transaction; its types do.
inline std::string sqlstate_of_rollback(const pqxx::failure& failure) {
  if (dynamic_cast<const pqxx::deadlock_detected*>(&failure)) return "40P01";
  if (dynamic_cast<const pqxx::serialization_failure*>(&failure)) return "40001";
  if (dynamic_cast<const pqxx::transaction_rollback*>(&failure)) return "40000";
  return {};
}

#else

inline pqxx::result exec(pqxx::transaction_base& transaction, const std::string& statement,
                         const Parameters& parameters) {
  pqxx::params values;
  values.reserve(parameters.values().size());
  for (const Parameters::Value& value : parameters.values()) {
    if (value.null) {
      values.append();
    } else if (value.binary) {
      values.append(pqxx::binary_cast(value.content));
    } else {
      values.append(pqxx::zview{value.content});
    }
  }
  return transaction.exec(statement, values);
}

class Silence {
 public:
  explicit Silence(pqxx::connection& connection) {
    connection.set_notice_handler([](pqxx::zview) {});
  }
};

class Bell {
 public:
  Bell(pqxx::connection& connection, const std::string& channel) {
    connection.listen(channel, [this](const pqxx::notification&) { rang = true; });
  }
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  bool rang = false;
};

inline std::string sqlstate_of_rollback(const pqxx::failure&) { return {}; }

#endif

}  // namespace tgo::store::pqxx_version
