// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_lines.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace tgo::store {
namespace {

using Json = nlohmann::json;

/// Takes the fields of an object one by one; throws for anything unexpected, and knows whether any was left.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object) {}

  std::int64_t number(const char* name) {
    const Json& value = at(name);
    if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX)) {
      throw std::invalid_argument(name);
    }
    return value.get<std::int64_t>();
  }

  std::string text(const char* name) { return at(name).get_ref<const std::string&>(); }

  std::optional<std::string> maybe_text(const char* name) {
    const Json& value = at(name);
    if (value.is_null()) return {};
    return value.get_ref<const std::string&>();
  }

  std::optional<base::Uuid> maybe_uuid(const char* name) {
    const auto written = maybe_text(name);
    if (!written) return {};
    auto id = base::parse_uuid(*written);
    if (!id || base::to_text(*id) != *written) throw std::invalid_argument(name);
    return id;
  }

  template <class Bytes>
  Bytes bytes(const char* name) {
    Bytes read{};
    const std::string written = text(name);
    if (!base::parse_hex(written, read) || base::to_hex(read) != written) throw std::invalid_argument(name);
    return read;
  }

  std::optional<base::Digest> maybe_bytes(const char* name) {
    if (at(name).is_null()) return {};
    return bytes<base::Digest>(name);
  }

  bool all_taken() const { return taken_.size() == object_.size(); }

 private:
  const Json& at(const char* name) {
    taken_.insert(name);
    return object_.at(name);
  }

  const Json& object_;
  std::set<std::string> taken_;
};

AuditEntry read_entry(Fields& fields) {
  AuditEntry entry;
  entry.seq = fields.number("seq");
  entry.at_us = fields.number("atUs");
  entry.via = fields.text("via");
  entry.actor = fields.maybe_uuid("actor");
  entry.purpose = fields.maybe_text("purpose");
  entry.action = fields.text("action");
  entry.object_kind = fields.text("objectKind");
  entry.object_ref = fields.maybe_text("objectRef");
  entry.dossier = fields.maybe_uuid("dossier");
  entry.details = fields.maybe_text("details");
  entry.salt = fields.maybe_bytes("salt");
  entry.details_hash = fields.bytes<base::Digest>("detailsHash");
  entry.leaf_hash = fields.bytes<base::Digest>("leafHash");
  return entry;
}

AuditBatch read_batch(Fields& fields) {
  AuditBatch batch;
  batch.n = fields.number("n");
  batch.first_seq = fields.number("firstSeq");
  batch.last_seq = fields.number("lastSeq");
  batch.chain_hash = fields.bytes<base::Digest>("chainHash");
  return batch;
}

AuditCheckpoint read_checkpoint(Fields& fields) {
  AuditCheckpoint checkpoint;
  checkpoint.n = fields.number("n");
  checkpoint.last_seq = fields.number("lastSeq");
  checkpoint.chain_hash = fields.bytes<base::Digest>("chainHash");
  checkpoint.key_id = fields.text("keyId");
  checkpoint.signature = fields.bytes<Signature>("signature");
  return checkpoint;
}

/// nlohmann keeps the last of two equal keys; here a second one is an attempt to hide something.
Json parse_without_duplicates(std::string_view line) {
  std::vector<std::set<std::string>> keys;
  const auto unique = [&keys](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second) {
      throw std::invalid_argument("duplicate key");
    }
    return true;
  };
  return Json::parse(line, unique);
}

}  // namespace

std::optional<AuditLine> parse_audit_line(std::string_view line) {
  try {
    const Json object = parse_without_duplicates(line);
    Fields fields(object);
    const std::string type = fields.text("type");
    std::optional<AuditLine> read;
    if (type == "entry") read = read_entry(fields);
    if (type == "batch") read = read_batch(fields);
    if (type == "checkpoint") read = read_checkpoint(fields);
    if (!read || !fields.all_taken()) return {};
    return read;
  } catch (const Json::exception&) {
    return {};
  } catch (const std::invalid_argument&) {
    return {};
  }
}

}  // namespace tgo::store
