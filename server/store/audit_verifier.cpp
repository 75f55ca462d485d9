// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_verifier.hpp"

#include "store/audit_lines.hpp"

#include <algorithm>
#include <map>

#include <sodium.h>

namespace tgo::store {
namespace {

/// Goes through the lines once. Entries keep only their leaf, so that a log of millions fits in memory.
class Verification {
 public:
  explicit Verification(const AuditTrust& trust) : trust_(trust) {}

  AuditReport run(std::istream& lines) {
    for (std::string line; !report_.fault && std::getline(lines, line);) {
      const auto parsed = parse_audit_line(line);
      if (!parsed) {
        fail(next_entry(), "malformed");
      } else if (const auto* entry = std::get_if<AuditEntry>(&*parsed)) {
        check(*entry);
      } else if (const auto* batch = std::get_if<AuditBatch>(&*parsed)) {
        check(*batch);
      } else {
        check(std::get<AuditCheckpoint>(*parsed));
      }
    }
    if (!report_.fault) check_end();
    return report_;
  }

 private:
  std::int64_t next_entry() const { return static_cast<std::int64_t>(leaves_.size()) + 1; }

  void fail(std::int64_t entry, const char* reason) {
    if (!report_.fault) report_.fault = AuditFault{entry, reason};
  }

  void check(const AuditEntry& entry) {
    const std::int64_t expected = next_entry();
    if (report_.batches > 0) return fail(entry.seq, "out-of-order");
    if (entry.seq != expected) return fail(expected, entry.seq > expected ? "missing" : "out-of-order");
    if (entry.details && !entry.salt) return fail(entry.seq, "details-changed");
    if (entry.salt && hash_details(*entry.salt, entry.details) != entry.details_hash) {
      return fail(entry.seq, "details-changed");
    }
    if (hash_leaf(entry) != entry.leaf_hash) return fail(entry.seq, "entry-changed");
    if (!entry.salt) ++report_.blanked;
    ++report_.entries;
    leaves_.push_back(entry.leaf_hash);
  }

  void check(const AuditBatch& batch) {
    const std::int64_t first = chained_ + 1;
    if (report_.checkpoints > 0) return fail(first, "out-of-order");
    if (batch.n != report_.batches + 1 || batch.first_seq != first) return fail(first, "chain-broken");
    if (batch.last_seq < batch.first_seq) return fail(first, "chain-broken");
    if (batch.last_seq > report_.entries) return fail(next_entry(), "missing");
    AuditFields fields("tgo.audit.batch.1");
    fields.hash(chain_).number(batch.first_seq).number(batch.last_seq);
    for (std::int64_t seq = batch.first_seq; seq <= batch.last_seq; ++seq) {
      fields.raw(leaves_[static_cast<std::size_t>(seq - 1)]);
    }
    if (fields.digest() != batch.chain_hash) return fail(first, "chain-broken");
    chain_ = batch.chain_hash;
    chained_ = batch.last_seq;
    ++report_.batches;
    links_[batch.n] = batch;
  }

  void check(const AuditCheckpoint& checkpoint) {
    const auto link = links_.find(checkpoint.n);
    if (link == links_.end()) return fail(checkpoint.last_seq, "checkpoint-unknown");
    if (checkpoint.n <= signed_n_) return fail(checkpoint.last_seq, "out-of-order");
    if (link->second.last_seq != checkpoint.last_seq || link->second.chain_hash != checkpoint.chain_hash) {
      return fail(link->second.last_seq, "checkpoint-changed");
    }
    const auto key = std::find_if(trust_.keys.begin(), trust_.keys.end(),
                                  [&](const PublicKey& one) { return key_id(one) == checkpoint.key_id; });
    if (key == trust_.keys.end()) return fail(checkpoint.last_seq, "unknown-key");
    const std::string signed_bytes = checkpoint_bytes(checkpoint.n, checkpoint.last_seq, checkpoint.chain_hash);
    const int right = crypto_sign_ed25519_verify_detached(checkpoint.signature.data(),
                                                          reinterpret_cast<const unsigned char*>(signed_bytes.data()),
                                                          signed_bytes.size(), key->data());
    if (right != 0) return fail(checkpoint.last_seq, "signature-wrong");
    signed_n_ = checkpoint.n;
    signed_seq_ = checkpoint.last_seq;
    ++report_.checkpoints;
  }

  void check_end() {
    report_.unsigned_entries = report_.entries - signed_seq_;
    if (chained_ < report_.entries) return fail(chained_ + 1, "unchained");
    if (signed_seq_ < trust_.signed_up_to) return fail(signed_seq_ + 1, "cut-off");
    if (report_.entries > 0 && report_.checkpoints == 0) return fail(1, "unsigned");
  }

  const AuditTrust& trust_;
  AuditReport report_;
  std::vector<base::Digest> leaves_;
  std::map<std::int64_t, AuditBatch> links_;
  base::Digest chain_{};
  std::int64_t chained_ = 0;
  std::int64_t signed_n_ = 0;
  std::int64_t signed_seq_ = 0;
};

}  // namespace

AuditReport verify_audit_log(std::istream& lines, const AuditTrust& trust) { return Verification(trust).run(lines); }

}  // namespace tgo::store
