// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/receipt.hpp"

namespace tgo::domain {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t data_length = 25;

int value_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const auto at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// Multiplication by the generator x in GF(32) with the polynomial x^5 + x^2 + 1.
unsigned times_generator(unsigned value) {
  value <<= 1;
  return (value & 32U) ? (value ^ 0b100101U) : value;
}

/// Horner's scheme over GF(32): the sum of digit_i · x^(25-i). The generator has order 31, more than the 26 places, so
/// each place has a weight of its own: one wrong digit, or two neighbours exchanged, always shows.
unsigned check_value(std::string_view digits) {
  unsigned sum = 0;
  for (const char c : digits) sum = times_generator(sum ^ static_cast<unsigned>(value_of(c)));
  return sum;
}

}  // namespace

Receipt Receipt::derive(const base::Key& receipt_key, const SenderKey& sender_key, const base::Digest& content_hash) {
  const base::Digest bits = base::keyed_hash(receipt_key, {base::as_text(sender_key), base::as_text(content_hash)});
  std::string normal;
  unsigned buffer = 0;
  int held = 0;
  for (std::size_t next = 0; normal.size() < data_length;) {
    if (held < 5) {
      buffer = (buffer << 8) | bits[next++];
      held += 8;
    }
    held -= 5;
    normal += alphabet[(buffer >> held) & 31U];
    buffer &= (1U << held) - 1;
  }
  normal += alphabet[check_value(normal)];
  return Receipt(std::move(normal));
}

std::optional<Receipt> Receipt::parse(std::string_view typed) {
  std::string normal;
  for (const char c : typed) {
    if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    const int value = value_of(c);
    if (value < 0 || normal.size() > data_length) return {};
    normal += alphabet[static_cast<std::size_t>(value)];
  }
  if (normal.size() != data_length + 1) return {};
  const std::string_view digits = std::string_view(normal).substr(0, data_length);
  if (alphabet[check_value(digits)] != normal.back()) return {};
  return Receipt(std::move(normal));
}

std::string Receipt::shown() const {
  std::string text;
  for (std::size_t i = 0; i < normal_.size(); ++i) {
    if (i > 0 && i % 5 == 0) text += '-';
    text += normal_[i];
  }
  return text;
}

base::Digest Receipt::stored(const base::Key& pepper) const { return base::keyed_hash(pepper, {"receipt", normal_}); }

base::Digest stored_sender_key(const base::Key& pepper, const SenderKey& key) {
  return base::keyed_hash(pepper, {"sender key", base::as_text(key)});
}

}  // namespace tgo::domain
