// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Makes the Shape of a type that is described with Boost.Describe. The only templates of the codec: each is a few
// accessors for one type; all that takes thought stands in reader.cpp and writer.cpp.
#pragma once

#include "api/codec/shape.hpp"
#include "api/codec/tag.hpp"
#include "api/codec/token.hpp"

#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>

namespace tgo::api::codec {

/// The bounds of one member, by its address: `template <> inline constexpr Bounds bounds_of<&Place::words> = …`.
/// Without one a member has the bounds that Bounds starts with.
template <auto Pointer>
inline constexpr Bounds bounds_of{};

template <class T>
const Shape& shape_of();

namespace details {

template <class T>
struct ListOf : std::false_type {};
template <class E>
struct ListOf<std::vector<E>> : std::true_type {
  using Element = E;
};

template <class T>
struct OptionalOf : std::false_type {
  using Value = T;
};
template <class E>
struct OptionalOf<std::optional<E>> : std::true_type {
  using Value = E;
};

template <class T>
struct TagOf : std::false_type {};
template <Literal Text>
struct TagOf<Tag<Text>> : std::true_type {};

template <class T>
Shape token_shape() {
  Shape shape;
  shape.kind = Kind::token;
  shape.format = &Token<T>::format;
  shape.parse = [](void* value, std::string_view text) { return Token<T>::parse(*static_cast<T*>(value), text); };
  shape.print = [](const void* value) { return Token<T>::print(*static_cast<const T*>(value)); };
  return shape;
}

template <class T>
Shape text_shape() {
  Shape shape;
  shape.kind = Kind::text;
  shape.text = [](void* value) -> std::string* { return static_cast<T*>(value); };
  shape.text_of = [](const void* value) -> const std::string* { return static_cast<const T*>(value); };
  return shape;
}

template <class E>
Shape choice_shape() {
  using Enumerators = boost::describe::describe_enumerators<E>;
  Shape shape;
  shape.kind = Kind::choice;
  boost::mp11::mp_for_each<Enumerators>([&](auto each) { shape.choices.push_back(choice_name(each.name)); });
  shape.choose = [](void* value, std::size_t index) {
    boost::mp11::mp_with_index<boost::mp11::mp_size<Enumerators>::value>(
        index, [&](auto i) { *static_cast<E*>(value) = boost::mp11::mp_at_c<Enumerators, i>::value; });
  };
  shape.chosen = [](const void* value) {
    std::size_t index = 0, found = 0;
    boost::mp11::mp_for_each<Enumerators>([&](auto each) {
      if (each.value == *static_cast<const E*>(value)) found = index;
      ++index;
    });
    return found;
  };
  return shape;
}

template <class T>
Shape integer_shape() {
  static_assert(std::is_signed_v<T>, "the wire has signed integers only");
  Shape shape;
  shape.kind = Kind::integer;
  shape.type_minimum = static_cast<double>(std::numeric_limits<T>::min());
  shape.type_maximum = static_cast<double>(std::numeric_limits<T>::max());
  shape.set_integer = [](void* value, std::int64_t number) { *static_cast<T*>(value) = static_cast<T>(number); };
  shape.integer = [](const void* value) { return static_cast<std::int64_t>(*static_cast<const T*>(value)); };
  return shape;
}

template <class L>
Shape list_shape() {
  using Element = typename ListOf<L>::Element;
  static_assert(!OptionalOf<Element>::value && !std::is_same_v<Element, bool>);
  Shape shape;
  shape.kind = Kind::list;
  shape.element = &shape_of<Element>();
  shape.append = [](void* list) -> void* { return &static_cast<L*>(list)->emplace_back(); };
  shape.size = [](const void* list) { return static_cast<const L*>(list)->size(); };
  shape.at = [](const void* list, std::size_t i) -> const void* { return &(*static_cast<const L*>(list))[i]; };
  return shape;
}

template <class T, auto Pointer>
Member member_of(const char* name) {
  using Declared = std::remove_reference_t<decltype(std::declval<T&>().*Pointer)>;
  using Value = typename OptionalOf<Declared>::Value;
  Member member;
  member.name = camel_case(name);
  member.shape = &shape_of<Value>();
  member.bounds = bounds_of<Pointer>;
  member.required = !OptionalOf<Declared>::value;
  if constexpr (OptionalOf<Declared>::value) {
    member.reach = [](void* object) -> void* { return &(static_cast<T*>(object)->*Pointer).emplace(); };
    member.look = [](const void* object) -> const void* {
      const auto& value = static_cast<const T*>(object)->*Pointer;
      return value ? &*value : nullptr;
    };
  } else {
    member.reach = [](void* object) -> void* { return &(static_cast<T*>(object)->*Pointer); };
    member.look = [](const void* object) -> const void* { return &(static_cast<const T*>(object)->*Pointer); };
  }
  return member;
}

template <class T>
Shape object_shape() {
  using Described = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
  static_assert(boost::mp11::mp_size<Described>::value <= 64, "the reader keeps one bit for each member");
  Shape shape;
  shape.kind = Kind::object;
  boost::mp11::mp_for_each<Described>([&]<class D>(D) { shape.members.push_back(member_of<T, D::pointer>(D::name)); });
  return shape;
}

template <class T>
Shape make_shape() {
  if constexpr (IsToken<T>) {
    return token_shape<T>();
  } else if constexpr (std::is_base_of_v<std::string, T>) {
    return text_shape<T>();
  } else if constexpr (TagOf<T>::value) {
    Shape shape;
    shape.kind = Kind::tag;
    shape.tag = T::text;
    return shape;
  } else if constexpr (std::is_same_v<T, bool>) {
    Shape shape;
    shape.kind = Kind::boolean;
    shape.set_boolean = [](void* value, bool truth) { *static_cast<bool*>(value) = truth; };
    shape.boolean = [](const void* value) { return *static_cast<const bool*>(value); };
    return shape;
  } else if constexpr (std::is_enum_v<T>) {
    return choice_shape<T>();
  } else if constexpr (std::is_integral_v<T>) {
    return integer_shape<T>();
  } else if constexpr (std::is_same_v<T, double>) {
    Shape shape;
    shape.kind = Kind::number;
    shape.set_number = [](void* value, double number) { *static_cast<double*>(value) = number; };
    shape.number = [](const void* value) { return *static_cast<const double*>(value); };
    return shape;
  } else if constexpr (ListOf<T>::value) {
    return list_shape<T>();
  } else {
    return object_shape<T>();
  }
}

}  // namespace details

/// The shape of T: made once, at its first use, by any thread.
template <class T>
const Shape& shape_of() {
  static const Shape shape = details::make_shape<T>();
  return shape;
}

}  // namespace tgo::api::codec
