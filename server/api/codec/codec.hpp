// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The way in and out of JSON for every message: decode what came, encode what goes. A message is a struct that is
// described once (Boost.Describe); api/messages has them all.
#pragma once

#include "api/codec/describe.hpp"
#include "api/codec/reader.hpp"
#include "api/codec/writer.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tgo::api::codec {

/// Reads a message, or says everything that is wrong with it (reader.hpp names the codes).
template <class Message>
base::Result<Message> decode(std::string_view json) {
  Message message{};
  if (auto problem = read(json, &message, shape_of<Message>())) return std::move(*problem);
  return message;
}

namespace details {

template <class Message, class Variant>
bool decode_if_tagged(std::string_view tag, std::string_view json, base::Result<Variant>& result) {
  if (tag != decltype(Message::type)::text) return false;
  auto message = decode<Message>(json);
  if (message) {
    result = Variant(std::move(*message));
  } else {
    result = std::move(message).error();
  }
  return true;
}

}  // namespace details

/// Reads whichever of the alternatives has the `type` (a member of type Tag) that the text names.
template <class... Messages>
base::Result<std::variant<Messages...>> decode_one_of(std::string_view json) {
  using Variant = std::variant<Messages...>;
  const auto tag = read_tag(json);
  if (!tag) return tag.error();
  base::Result<Variant> result = base::Problem{};
  const bool known = (details::decode_if_tagged<Messages>(*tag, json, result) || ...);
  if (!known) return refuse_tag(json, "not-in-list");
  return result;
}

/// Writes a message.
template <class Message>
std::string encode(const Message& message) {
  std::string json;
  write(json, &message, shape_of<Message>());
  return json;
}

}  // namespace tgo::api::codec
