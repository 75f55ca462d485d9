// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A refusal as it goes over the wire (RFC 9457): the same in the body of an HTTP answer and in an error frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::api {

struct ViolationBody {
  std::string pointer;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(ViolationBody, (), (pointer, code))

struct ProblemBody {
  /// A URI reference under which the code is explained.
  std::string type;
  std::string title;
  std::int32_t status = 500;
  /// What to do next, in the reader's language.
  std::string detail;
  std::string code;
  std::vector<ViolationBody> violations;
  /// The id under which the server logged it; only of a fault of ours.
  std::optional<std::string> instance;
  std::optional<std::int32_t> retry_after_s;
};
BOOST_DESCRIBE_STRUCT(ProblemBody, (), (type, title, status, detail, code, violations, instance, retry_after_s))

/// Only a command without content: the body of a request that needs no more than its URI.
struct NoContent {};
BOOST_DESCRIBE_STRUCT(NoContent, (), ())

}  // namespace tgo::api
