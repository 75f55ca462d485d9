// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every number that bounds something, with its reason. docs/limits.md explains the same to an operator.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace tgo::base::limits {

// What a person may write. Counted in code points, as JSON Schema counts.

/// A long story told in one go is about 2,000 words; longer ones are sent in parts.
inline constexpr std::size_t contribution_text_max = 10'000;
/// A place in words: a street, a shop, a landmark and how to find it.
inline constexpr std::size_t place_words_max = 200;
/// A moment in words: "vrijdagavond na het journaal".
inline constexpr std::size_t happened_words_max = 100;
/// A channel tag is a short name that we hand out ourselves (`?via=buurtapp`).
inline constexpr std::size_t channel_max = 32;
/// A radius larger than 100 km says nothing more than "somewhere in the country".
inline constexpr std::int32_t place_radius_m_max = 100'000;
/// One message in the dialogue; longer than a chat line, shorter than a story.
inline constexpr std::size_t reply_text_max = 4'000;
/// The public text of a release: it has to be read on a phone.
inline constexpr std::size_t release_text_max = 6'000;
inline constexpr std::size_t release_title_max = 160;
/// A note on proportionality is an argument, not an essay.
inline constexpr std::size_t note_max = 2'000;
/// One purpose of opening a dossier.
inline constexpr std::size_t purpose_max = 300;
/// Contributions that one release can rest on.
inline constexpr std::size_t release_sources_max = 200;

// What a message may hold.

/// The name of a dossier in an address; longer ones are cut off in a chat.
inline constexpr std::size_t slug_max = 64;
/// A receipt has 31 characters; somebody who copies it may take spaces along.
inline constexpr std::size_t receipt_typed_max = 64;
/// A signed stamp: a number, a dot and 32 hexadecimal digits.
inline constexpr std::size_t stamp_max = 64;
/// The id that a client gives to a frame, so that the answer can name it.
inline constexpr std::size_t frame_id_max = 64;
/// A token: 64 hexadecimal digits.
inline constexpr std::size_t secret_max = 128;
/// A live ticket: a session's token, sealed, in hexadecimal (208 digits).
inline constexpr std::size_t ticket_max = 256;
/// A login name, the name of a person, of a unit.
inline constexpr std::size_t name_max = 100;
/// A passphrase; the hash costs the same for any length.
inline constexpr std::size_t password_max = 256;
/// Messages in the dialogue with one receipt.
inline constexpr std::size_t dialogue_max = 500;
/// Dossiers in one list, and roles of one person.
inline constexpr std::size_t dossiers_max = 1'000;
inline constexpr std::size_t roles_max = 1'000;
/// Releases of one dossier, and versions of one release.
inline constexpr std::size_t releases_max = 2'000;
inline constexpr std::size_t release_versions_max = 500;
/// Twenty years of weeks of ten dossiers by five kinds.
inline constexpr std::size_t weekly_counts_max = 52'000;

/// Levels of objects and lists in JSON; our deepest message has six.
inline constexpr std::size_t json_depth_max = 32;
/// What one answer reports as wrong; a client that makes more mistakes than this learns of the rest the next time.
inline constexpr std::size_t violations_max = 50;
/// A JSON pointer: every level of the deepest message, and an unknown key.
inline constexpr std::size_t pointer_max = 1'000;
/// An unknown key is shown this far in the pointer that reports it.
inline constexpr std::size_t unknown_key_bytes_max = 64;

// What a page or list holds.

/// Rows of the queue in one answer.
inline constexpr std::int32_t queue_page_max = 200;
/// What the queue shows of a text before it is opened.
inline constexpr std::size_t excerpt_max = 160;
/// Items in one public snapshot; a dossier that has more must fold old facts together first.
inline constexpr std::size_t snapshot_items_max = 1'000;
/// Events replayed to one reader who comes back; one who missed more gets a fresh snapshot, which is smaller.
inline constexpr std::int32_t resume_events_max = 500;

// Signing in.

/// Argon2id takes 64 MiB a password: two at a time keep the memory bounded.
inline constexpr int password_threads = 2;
/// At about 50 ms a password this is a wait of under a second; more than that is somebody who tries them all.
inline constexpr int password_queue_max = 32;

// Time.

/// A desk session: one shift.
inline constexpr std::chrono::hours session_lifetime{12};
/// A live ticket is fetched and used at once.
inline constexpr std::chrono::seconds live_ticket_lifetime{30};
/// How often the sessions behind the desk's sockets are looked up again: a closed one ends its sockets within 5 s.
inline constexpr std::chrono::seconds session_watch_interval{2};
/// A node whose event feed is further behind than this is not ready: its readers would see old facts as new.
inline constexpr std::chrono::seconds feed_behind_max{10};
/// How long requests under way may take to finish when the server is asked to stop.
inline constexpr std::chrono::seconds drain_patience{8};
/// What we ask a client to wait when the database is away.
inline constexpr int unavailable_retry_after_s = 10;
/// What we ask a client to wait when a queue is full.
inline constexpr int overloaded_retry_after_s = 5;

// The wire: HTTP.

/// A request's line and headers: twice what a browser with a long cookie and address sends.
inline constexpr std::size_t http_header_bytes_max = 16 * 1024;
/// A target (path and query); what we link to ourselves stays under 200.
inline constexpr std::size_t http_target_bytes_max = 2'048;
/// Browsers send about 20 headers; a proxy adds a few.
inline constexpr std::size_t http_headers_max = 64;
/// A contribution of the longest text with every character percent-encoded (10,000 × 12 bytes), and the other fields.
inline constexpr std::size_t http_body_bytes_max = 160 * 1024;
/// Fields of one form or query; the largest form of ours has about 15.
inline constexpr std::size_t form_fields_max = 64;
/// From a request's first byte to the end of its headers: a phone on a bad line, but no slow-header attack.
inline constexpr std::chrono::seconds http_header_timeout{15};
/// From the first byte to the end of the body: 160 KiB at 5 KiB a second.
inline constexpr std::chrono::seconds http_request_timeout{45};
/// From the start to the end of writing one answer.
inline constexpr std::chrono::seconds http_write_timeout{60};
/// How long a connection may be silent between two requests; longer than a proxy keeps its own.
inline constexpr std::chrono::seconds http_idle_timeout{75};
/// Requests of one connection before we close it, so that load spreads again after a restart.
inline constexpr int http_requests_max = 10'000;

// The wire: live.

/// One message from a client: a submission of the longest text, every character as two JSON escapes (10,000 × 12).
inline constexpr std::size_t live_message_bytes_max = 160 * 1024;
/// Frames that wait for one reader: a burst of 100 events, twice.
inline constexpr std::uint32_t outbox_frames_max = 256;
/// Bytes that wait for one reader. 10,000 who do not read cost 2.5 GiB at most; a snapshot is pushed alone and may be
/// larger.
inline constexpr std::uint32_t outbox_bytes_max = 256 * 1024;
/// A reader that has not taken a frame in this time is dropped; it resumes where it was.
inline constexpr std::chrono::seconds outbox_age_max{20};
/// A large frame (a snapshot) gets a second more for each of these: the slowest mobile line that still reads a page.
inline constexpr std::size_t outbox_bytes_per_s_min = 8 * 1024;
/// Frames that a room keeps for those who come in: what happens while somebody reads a snapshot, amply.
inline constexpr std::size_t room_frames_max = 64;
inline constexpr std::size_t room_bytes_max = 64 * 1024;
/// Batches of events that wait for one shard; at one a millisecond that is a stall of a second.
inline constexpr int hub_batches_max = 1'024;
/// Submissions of one socket that may be under way; then we stop reading from it.
inline constexpr int live_submissions_max = 16;
/// Streams that one socket follows: an audience's, the team's and the intake's.
inline constexpr std::size_t live_streams_max = 4;
/// How often a reading may be repeated because more happened meanwhile, before the client is asked to come back.
inline constexpr int live_join_tries_max = 5;
/// A socket that is silent this long gets a ping …
inline constexpr std::chrono::seconds live_ping_after{30};
/// … and is closed when nothing has come back: two lost pings and a slow line.
inline constexpr std::chrono::seconds live_silence_max{90};
/// From the upgrade to the first message.
inline constexpr std::chrono::seconds live_hello_timeout{15};
/// How long the other side may take to answer our close frame.
inline constexpr std::chrono::seconds live_close_timeout{3};

// The machine.

/// Connections of one shard: 36,000 live readers on two cores, and room for pages. Set LimitNOFILE to match.
inline constexpr std::size_t connections_per_shard_max = 24'000;
/// One read from a socket takes at most this; one buffer a shard.
inline constexpr std::size_t read_buffer_bytes = 64 * 1024;
/// The static files together, which are kept in memory.
inline constexpr std::size_t static_files_bytes_max = 32 * 1024 * 1024;

// The database. Threads are few because each holds a connection, and a backend costs PostgreSQL about 10 MB.

/// Public pages come from the cache; a miss is one short read per change of a dossier.
inline constexpr std::size_t public_lane_threads = 2;
/// Follow-ups and replies: a few statements each, rare beside contributions (which the writer takes).
inline constexpr std::size_t intake_lane_threads = 2;
/// A team of thirty people clicks less than ten times a second.
inline constexpr std::size_t staff_lane_threads = 3;
/// Signing in is dear by its password hash, not by its statements.
inline constexpr std::size_t sign_in_lane_threads = 2;
/// One slow question at a time; the next one waits.
inline constexpr std::size_t slow_lane_threads = 1;
/// At about 1 ms a job and two threads this is half a second of waiting, which is where refusing beats queueing.
inline constexpr std::size_t lane_queue_max = 1'000;
/// Slow questions: more than this would run out of patience in the queue anyway.
inline constexpr std::size_t slow_lane_queue_max = 16;
/// Who waited this long for a page has gone.
inline constexpr std::chrono::milliseconds job_patience{10'000};
/// Twice again after a deadlock or a lost connection: a third failure is not bad luck.
inline constexpr int job_attempts_max = 3;
/// A database on the same network answers within milliseconds or is away.
inline constexpr int connect_timeout_s = 3;
/// Between attempts to connect: quick after a restart, calm when it lasts.
inline constexpr std::chrono::milliseconds reconnect_pause_min{50};
inline constexpr std::chrono::milliseconds reconnect_pause_max{2'000};

/// Contributions waiting for the writer: at 3,000 a second a full queue is written within two seconds.
inline constexpr std::size_t writer_queue_max = 4'096;
/// The same queue in bytes: 4,096 of the longest would be 160 MB.
inline constexpr std::size_t writer_queue_bytes_max = 64u << 20;
/// Rows in one transaction: from here a larger batch no longer costs less a row (measured: 15.6 µs at 256).
inline constexpr std::size_t writer_batch_max = 256;
/// How long a contribution may wait for its COMMIT, reconnecting included. Then its sender is asked to send it again.
inline constexpr std::chrono::milliseconds writer_patience{8'000};
/// When every dossier of a batch is held by somebody: their transactions take a few milliseconds.
inline constexpr std::chrono::milliseconds busy_dossier_pause{5};

/// Without a ring the feed reads once a second: that is how late a lost ring can make an event.
inline constexpr std::chrono::milliseconds feed_safety_net{1'000};
/// Between two readings: rings of many commits become one reading, and 10 ms is nothing to a person.
inline constexpr std::chrono::milliseconds feed_pause{10};
/// How soon the feed hears that the server stops.
inline constexpr std::chrono::milliseconds feed_slice{100};
/// Events of one stream read at once, and events handed over at once: bounds the memory of one step.
inline constexpr std::size_t feed_page_max = 1'000;
inline constexpr std::size_t feed_batch_max = 4'000;

/// How long an audit entry is in the hands of whoever administers the database before it is chained.
inline constexpr std::chrono::milliseconds seal_every{50};
/// Entries in one link of the chain: one transaction of a few tens of milliseconds.
inline constexpr std::int64_t seal_batch_max = 1'000;
/// How often the end of the chain is signed: what is rewritten within that time shows nowhere.
inline constexpr std::chrono::seconds checkpoint_every{10};
/// How late a release may be taken down after its term; terms are days.
inline constexpr std::chrono::minutes expire_every{10};
/// Lines of the audit log in memory at once while it is exported.
inline constexpr std::int64_t export_page_max = 10'000;

}  // namespace tgo::base::limits
