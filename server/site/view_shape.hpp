// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a template may ask of a view model. A view model is a struct described with Boost.Describe whose members are
// texts, flags, lists and other such structs; from the one description come both its shape (against which templates
// are checked at load) and its data (with which they are filled).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <kainjow/mustache.hpp>

namespace tgo::site {

/// How a name may be used: as `{{name}}`, as `{{#name}}…{{/name}}`, and which names are to be found inside it.
struct Shape {
  bool is_text = false;
  bool is_section = false;
  std::map<std::string, Shape, std::less<>> fields = {};
};

namespace detail {
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
}  // namespace detail

/// The shape of a view model. A plain text is no section: mustache takes an empty text for true, so a text that may
/// be absent is an optional.
template <class T>
Shape shape_of() {
  Shape shape;
  if constexpr (std::is_same_v<T, std::string>) {
    shape.is_text = true;
  } else if constexpr (std::is_same_v<T, bool>) {
    shape.is_section = true;
  } else if constexpr (detail::IsList<T>::value || detail::IsOptional<T>::value) {
    shape = shape_of<typename T::value_type>();
    shape.is_section = true;
    if constexpr (detail::IsList<T>::value) {
      // A list is no text itself; an item that is one is `{{.}}`.
      if (shape.is_text) {
        shape.fields["."].is_text = true;
      }
      shape.is_text = false;
    }
  } else {
    shape.is_section = true;
    boost::mp11::mp_for_each<detail::Members<T>>([&shape](auto member) {
      using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
      shape.fields.emplace(member.name, shape_of<Member>());
    });
  }
  return shape;
}

/// The data of a view model. What is absent is an explicit `false`, so that a name which is missing in an inner item is
/// never looked for in an outer one.
template <class T>
kainjow::mustache::data data_of(T value) {
  using kainjow::mustache::data;
  if constexpr (std::is_same_v<T, std::string>) {
    return data(std::move(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    return data(value ? data::type::bool_true : data::type::bool_false);
  } else if constexpr (detail::IsOptional<T>::value) {
    return value ? data_of(*std::move(value)) : data(data::type::bool_false);
  } else if constexpr (detail::IsList<T>::value) {
    data list(data::type::list);
    for (auto& item : value) {
      list.push_back(data_of(std::move(item)));
    }
    return list;
  } else {
    data object(data::type::object);
    boost::mp11::mp_for_each<detail::Members<T>>(
        [&object, &value](auto member) { object[member.name] = data_of(std::move(value.*member.pointer)); });
    return object;
  }
}

}  // namespace tgo::site
