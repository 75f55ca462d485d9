// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a C++ type looks like on the wire, as a value that can be walked at run time. describe.hpp makes shapes from
// described structs; reader.cpp and writer.cpp walk them, so that neither is a template and both compile once.
#pragma once

#include "api/codec/text_format.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::api::codec {

enum class Kind {
  text,    ///< std::string; may have a TextFormat
  token,   ///< a type of ours that is written as text: a UUID, a time
  tag,     ///< a text that is always the same: the `type` of a frame
  choice,  ///< an enumeration, by name
  boolean,
  integer,  ///< within ±(2^53 - 1), which every JSON reader holds exactly
  number,
  list,
  object,
};

/// What bounds a member beyond its type. For a list, those of texts and numbers hold for each of its items.
struct Bounds {
  std::size_t length_min = 0;       ///< code points
  std::size_t length_max = 10'000;  ///< code points
  std::size_t items_min = 0;
  std::size_t items_max = 1'000;
  double minimum = -9'007'199'254'740'991;
  double maximum = 9'007'199'254'740'991;
  const TextFormat* format = nullptr;
};

struct Shape;

/// A member of an object. `reach` gives its value for writing to, and makes an optional one present; `look` gives its
/// value for reading, or null if an optional one is absent.
struct Member {
  std::string name;  ///< on the wire, in camelCase
  const Shape* shape = nullptr;
  Bounds bounds;
  bool required = true;
  void* (*reach)(void* object) = nullptr;
  const void* (*look)(const void* object) = nullptr;
};

/// A type. Only what belongs to its kind is set.
struct Shape {
  Kind kind = Kind::object;

  std::string* (*text)(void* value) = nullptr;           ///< text
  const std::string* (*text_of)(const void*) = nullptr;  ///< text

  const TextFormat* format = nullptr;                      ///< token
  bool (*parse)(void* value, std::string_view) = nullptr;  ///< token; only called with what matches the format
  std::string (*print)(const void* value) = nullptr;       ///< token

  std::string_view tag;  ///< tag

  std::vector<std::string> choices;                          ///< choice: the names on the wire, in order
  void (*choose)(void* value, std::size_t index) = nullptr;  ///< choice
  std::size_t (*chosen)(const void* value) = nullptr;        ///< choice

  void (*set_boolean)(void* value, bool) = nullptr;  ///< boolean
  bool (*boolean)(const void* value) = nullptr;      ///< boolean

  double type_minimum = 0;                                   ///< integer: what the C++ type can hold
  double type_maximum = 0;                                   ///< integer
  void (*set_integer)(void* value, std::int64_t) = nullptr;  ///< integer
  std::int64_t (*integer)(const void* value) = nullptr;      ///< integer

  void (*set_number)(void* value, double) = nullptr;  ///< number
  double (*number)(const void* value) = nullptr;      ///< number

  const Shape* element = nullptr;                              ///< list
  void* (*append)(void* list) = nullptr;                       ///< list: adds an item and gives it
  std::size_t (*size)(const void* list) = nullptr;             ///< list
  const void* (*at)(const void* list, std::size_t) = nullptr;  ///< list

  std::vector<Member> members;  ///< object; at most 64
};

/// `radius_m` → `radiusM`.
std::string camel_case(std::string_view snake_case);

/// `public_` → `public`: an underscore at the end keeps a word of C++ apart and is no part of the name.
std::string choice_name(std::string_view enumerator);

}  // namespace tgo::api::codec
