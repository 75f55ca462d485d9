// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/key_file.hpp"

#include "base/ids.hpp"

#include <array>

#include <sodium.h>
#include <toml++/toml.h>

namespace tgo::app {
namespace {

struct NamedKey {
  const char* name;
  const char* meaning;
  base::Key& (*of)(Keys&);
};

constexpr std::array<NamedKey, 6> named_keys{{
    {"receipt_key", "derives receipts", [](Keys& keys) -> base::Key& { return keys.secrets.receipt_key; }},
    {"receipt_pepper", "under which receipts are stored; without it none can be read",
     [](Keys& keys) -> base::Key& { return keys.secrets.receipt_pepper; }},
    {"sender_pepper", "under which sender keys are stored",
     [](Keys& keys) -> base::Key& { return keys.secrets.sender_pepper; }},
    {"stamp_key", "signs the stamp in a form", [](Keys& keys) -> base::Key& { return keys.secrets.stamp_key; }},
    {"ticket_key", "seals the session within a live ticket",
     [](Keys& keys) -> base::Key& { return keys.secrets.ticket_key; }},
    {"audit_seed", "signs the checkpoints of the audit log", [](Keys& keys) -> base::Key& { return keys.audit_seed; }},
}};

bool readable_for_others(const std::filesystem::path& file) {
  using std::filesystem::perms;
  const auto granted = std::filesystem::status(file).permissions();
  return (granted & (perms::group_all | perms::others_all)) != perms::none;
}

}  // namespace

std::string make_key_file() {
  std::string text =
      "# The secret keys of this server. Keep a copy in a safe, apart from the backups of the database.\n";
  for (const NamedKey& named : named_keys) {
    base::Key key;
    base::random_bytes(key);
    text += std::string("\n# ") + named.meaning + "\n" + named.name + " = \"" + base::to_hex(key) + "\"\n";
  }
  return text;
}

std::variant<Keys, std::string> read_key_file(const std::filesystem::path& file) {
  if (file.empty()) return "No file of keys is named. Make one with `tgo keys > FILE` and set keys.file.";
  std::error_code missing;
  if (!std::filesystem::exists(file, missing)) {
    return file.string() + " does not exist. Make it with `tgo keys > " + file.string() + "`.";
  }
  if (readable_for_others(file)) {
    return file.string() + " can be read by others. Run `chmod 600 " + file.string() + "`.";
  }
  toml::table parsed;
  try {
    parsed = toml::parse_file(file.string());
  } catch (const toml::parse_error&) {
    return file.string() + " is not a file of keys (it is not TOML). Restore it from its copy.";
  }
  Keys keys;
  for (const NamedKey& named : named_keys) {
    const auto text = parsed[named.name].value<std::string>();
    if (!text || !base::parse_hex(*text, named.of(keys))) {
      return file.string() + ": " + named.name + " must be 64 hexadecimal digits. Restore the file from its copy.";
    }
  }
  return keys;
}

std::string audit_public_key(const Keys& keys) {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_key{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key{};
  crypto_sign_seed_keypair(public_key.data(), secret_key.data(), keys.audit_seed.data());
  sodium_memzero(secret_key.data(), secret_key.size());
  return base::to_hex(public_key);
}

}  // namespace tgo::app
