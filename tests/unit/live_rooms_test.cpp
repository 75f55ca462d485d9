// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Outboxes, rooms and the hub: bounds hold, and nobody ever misses a number or gets one twice (design promises 6, 7).
#include "base/limits.hpp"
#include "live/hub.hpp"
#include "live/outbox.hpp"
#include "live/room.hpp"
#include "live/write_turn.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <iostream>
#include <list>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

namespace tgo::live {
namespace {

namespace limits = base::limits;

FramePtr frame_of(std::string bytes) {
  auto frame = std::make_shared<Frame>();
  frame->bytes = std::move(bytes);
  return frame;
}

FramePtr numbered(Sequence number) { return frame_of(std::to_string(number)); }

/// Somebody who remembers all they were given.
struct Reader final : Subscriber {
  void deliver(const FramePtr& frame) override { got.push_back(std::stoll(frame->bytes)); }
  void resync(Seat&) override { ++resyncs; }
  std::vector<Sequence> got;
  int resyncs = 0;
};

TEST(Outbox, TakesNoMoreFramesThanItsBound) {
  Outbox outbox(3, 1'000);
  EXPECT_TRUE(outbox.push(frame_of("a"), {}));
  EXPECT_TRUE(outbox.push(frame_of("b"), {}));
  EXPECT_TRUE(outbox.push(frame_of("c"), {}));
  EXPECT_FALSE(outbox.push(frame_of("d"), {}));
  outbox.pop(1);
  EXPECT_TRUE(outbox.push(frame_of("d"), {}));
  EXPECT_EQ(outbox.frames(), 3u);
}

TEST(Outbox, TakesNoMoreBytesThanItsBoundButOneFrameOfAnySize) {
  Outbox outbox(100, 10);
  EXPECT_TRUE(outbox.push(frame_of(std::string(50, 'x')), {}));
  EXPECT_FALSE(outbox.push(frame_of("y"), {}));
  outbox.pop(50);
  EXPECT_TRUE(outbox.push(frame_of(std::string(10, 'x')), {}));
  EXPECT_FALSE(outbox.push(frame_of("y"), {}));
  EXPECT_EQ(outbox.bytes(), 10u);
}

TEST(Outbox, KeepsTheRestOfAFrameThatWasPartlyWritten) {
  Outbox outbox(10, 100);
  ASSERT_TRUE(outbox.push(frame_of("abc"), {}));
  ASSERT_TRUE(outbox.push(frame_of("def"), {}));
  outbox.pop(4);
  std::array<std::string_view, 8> views;
  ASSERT_EQ(outbox.peek(views), 1u);
  EXPECT_EQ(views[0], "ef");
  EXPECT_EQ(outbox.bytes(), 2u);
}

TEST(Outbox, DropsOnlyWhatHasNotBegun) {
  Outbox outbox(10, 100);
  for (const char* text : {"abc", "def", "ghi"}) ASSERT_TRUE(outbox.push(frame_of(text), {}));
  outbox.pop(1);
  outbox.drop_unstarted();
  std::array<std::string_view, 8> views;
  ASSERT_EQ(outbox.peek(views), 1u);
  EXPECT_EQ(views[0], "bc");
  outbox.pop(2);
  ASSERT_TRUE(outbox.push(frame_of("x"), {}));
  outbox.drop_unstarted();
  EXPECT_TRUE(outbox.empty());
  EXPECT_EQ(outbox.bytes(), 0u);
}

TEST(Outbox, WritesOutWhatCameInWhateverThePieces) {
  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << '\n';
  std::mt19937 random(seed);
  Outbox outbox(16, 200);
  std::string in;
  std::string out;
  for (int step = 0; step < 20'000; ++step) {
    if (random() % 2 == 0) {
      std::string bytes(random() % 40, static_cast<char>('a' + random() % 26));
      if (outbox.push(frame_of(bytes), {})) in += bytes;
    } else {
      std::array<std::string_view, 4> views;
      const std::size_t count = outbox.peek(views);
      std::string offered;
      for (std::size_t i = 0; i < count; ++i) offered += views[i];
      const std::size_t written = offered.empty() ? 0 : random() % (offered.size() + 1);
      out += offered.substr(0, written);
      outbox.pop(written);
    }
    ASSERT_LE(outbox.frames(), 17u);
    ASSERT_EQ(in.size() - out.size(), outbox.bytes());
  }
  EXPECT_EQ(in.substr(0, out.size()), out);
}

TEST(Room, DeliversWhatWasPublishedWhileSomebodyRead) {
  Room room;
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  for (Sequence n = 6; n <= 9; ++n) room.publish(n, numbered(n), false);
  EXPECT_TRUE(reader.got.empty());
  ASSERT_TRUE(seat.can_join(7));
  seat.join(7);
  room.publish(10, numbered(10), false);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{8, 9, 10}));
}

TEST(Room, SkipsWhatTheReadingHadAlready) {
  Room room;
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  room.publish(3, numbered(3), false);
  seat.join(5);
  for (Sequence n = 4; n <= 7; ++n) room.publish(n, numbered(n), false);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{6, 7}));
}

TEST(Room, DeliversANumberThatComesTwiceOnlyOnce) {
  Room room;
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  seat.join(0);
  for (const Sequence n : {1, 2, 2, 1, 3}) room.publish(n, numbered(n), false);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{1, 2, 3}));
}

TEST(Room, AsksToReadAgainWhenTheReadingIsOlderThanItRemembers) {
  Room room;
  Reader first;
  Seat here(first);
  here.enter(room);
  const auto many = static_cast<Sequence>(limits::room_frames_max) + 10;
  for (Sequence n = 1; n <= many; ++n) room.publish(n, numbered(n), false);
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  EXPECT_FALSE(seat.can_join(9));
  EXPECT_TRUE(seat.can_join(10));
}

TEST(Room, KnowsTheLastNumberAfterAllHaveLeft) {
  Room room;
  room.publish(4, numbered(4), false);
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  EXPECT_FALSE(seat.can_join(3)) << "an old snapshot must not be taken for a new one";
  EXPECT_TRUE(seat.can_join(4));
}

TEST(Room, ReplaysNothingFromBeforeAWithdrawal) {
  Room room;
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  room.publish(1, numbered(1), false);
  room.publish(2, numbered(2), true);
  EXPECT_FALSE(seat.can_join(0));
  ASSERT_TRUE(seat.can_join(1));
  seat.join(1);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{2}));
}

TEST(Room, AsksForAResyncInsteadOfLeavingAGap) {
  Room room;
  Reader reader;
  Seat seat(reader);
  seat.enter(room);
  seat.join(1);
  room.publish(2, numbered(2), false);
  room.publish(5, numbered(5), false);
  room.publish(6, numbered(6), false);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{2}));
  EXPECT_EQ(reader.resyncs, 1);
  EXPECT_EQ(seat.last_sent(), 2);
  EXPECT_FALSE(seat.can_join(3));
  ASSERT_TRUE(seat.can_join(4));
  seat.join(4);
  EXPECT_EQ(reader.got, (std::vector<Sequence>{2, 5, 6}));
}

TEST(Room, KeepsNothingForNobody) {
  Room room;
  Reader reader;
  {
    Seat seat(reader);
    seat.enter(room);
    room.publish(1, numbered(1), false);
  }
  EXPECT_TRUE(room.is_empty());
  Seat later(reader);
  later.enter(room);
  EXPECT_FALSE(later.can_join(0));
}

/// A client that comes and goes: reads (at some moment in the past), joins, resyncs, and checks what it has.
struct Visitor final : Subscriber {
  void deliver(const FramePtr& frame) override { take(std::stoll(frame->bytes)); }
  void resync(Seat&) override { must_read = true; }
  void take(Sequence number) {
    ASSERT_EQ(number, has + 1) << "a gap or a double";
    has = number;
  }
  /// A reading of the database: everything up to `committed`, or up to a number that was true a moment ago.
  void read(Sequence up_to) {
    if (up_to < has) return;
    if (!seat.can_join(up_to)) return;
    has = up_to;
    must_read = false;
    seat.join(up_to);
  }
  Seat seat{*this};
  Sequence has = 0;
  bool must_read = true;
};

TEST(Room, NeverLeavesAGapOrADoubleInRandomHistories) {
  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << '\n';
  std::mt19937 random(seed);
  std::size_t joins = 0;
  for (int history = 0; history < 400; ++history) {
    Room room;
    std::list<Visitor> visitors;
    Sequence committed = random() % 50;
    Sequence fed = committed;  // the feed runs behind what is committed, and at times loses its place
    for (int step = 0; step < 400; ++step) {
      switch (random() % 10) {
        case 0:
        case 1:
        case 2:
          committed += 1 + static_cast<Sequence>(random() % 3);
          break;
        case 3:
        case 4:
        case 5:
          for (Sequence burst = random() % 100 == 0 ? 80 : 3; fed < committed && burst > 0; --burst) {
            ++fed;
            room.publish(fed, numbered(fed), random() % 20 == 0);
          }
          break;
        case 6:
          if (visitors.size() < 12) visitors.emplace_back().seat.enter(room);
          break;
        case 7:
          if (!visitors.empty() && random() % 3 == 0) visitors.pop_front();
          break;
        case 8:
          for (Visitor& visitor : visitors) {
            if (!visitor.must_read || random() % 2 == 0) continue;
            visitor.read(committed - static_cast<Sequence>(random() % 3));
            if (!visitor.must_read) ++joins;
          }
          break;
        case 9:
          if (random() % 20 == 0) fed = std::min(committed, fed + 2);  // batches that a full shard missed
          if (random() % 20 == 0 && fed > 2) fed -= 2;                 // events that the feed reads twice
          break;
      }
      if (HasFatalFailure()) return;
    }
    while (fed < committed) {
      ++fed;
      room.publish(fed, numbered(fed), false);
    }
    ++committed;
    ++fed;
    room.publish(fed, numbered(fed), false);
    for (Visitor& visitor : visitors) {
      if (visitor.must_read) visitor.read(committed);
      ASSERT_FALSE(visitor.must_read);
      ASSERT_EQ(visitor.has, committed);
    }
  }
  std::cout << joins << " joins\n";
  EXPECT_GT(joins, 1'000u);
}

TEST(Hub, HandsEveryEventToEveryShardInOrder) {
  constexpr int shard_count = 3;
  constexpr Sequence events = 5'000;
  const StreamKey stream{base::random_uuid(), "public"};
  const StreamKey other{stream.dossier, "team"};
  std::list<boost::asio::io_context> contexts;
  std::list<Rooms> rooms;
  std::list<Reader> readers;
  std::list<Seat> seats;
  Hub hub;
  for (int i = 0; i < shard_count; ++i) {
    auto& context = contexts.emplace_back(1);
    hub.add_shard(context.get_executor(), rooms.emplace_back());
    seats.emplace_back(readers.emplace_back()).enter(rooms.back().room(stream));
    seats.back().join(0);
  }
  std::vector<std::thread> threads;
  std::atomic<bool> is_done = false;
  for (auto& context : contexts) {
    threads.emplace_back([&context, &is_done] {
      while (!is_done) {
        context.restart();
        context.run_for(std::chrono::milliseconds(5));
      }
      context.restart();
      context.run();
    });
  }
  for (Sequence n = 1; n <= events;) {
    std::vector<Publication> batch;
    for (int i = 0; i < 50 && n <= events; ++i, ++n) {
      batch.push_back({stream, n, numbered(n), false});
      batch.push_back({other, n, numbered(n), false});
    }
    hub.publish(std::move(batch));
  }
  is_done = true;
  for (auto& thread : threads) thread.join();
  for (const Reader& reader : readers) {
    ASSERT_EQ(reader.got.size(), static_cast<std::size_t>(events));
    for (Sequence n = 1; n <= events; ++n) ASSERT_EQ(reader.got[static_cast<std::size_t>(n - 1)], n);
  }
}

TEST(Hub, LetsAShardThatIsStuckMissEventsAndNoticeIt) {
  const StreamKey stream{base::random_uuid(), "public"};
  boost::asio::io_context context(1);
  Rooms rooms;
  Reader reader;
  Seat seat(reader);
  seat.enter(rooms.room(stream));
  seat.join(0);
  Hub hub;
  hub.add_shard(context.get_executor(), rooms);
  const Sequence more_than_fits = limits::hub_batches_max + 10;
  for (Sequence n = 1; n <= more_than_fits; ++n) hub.publish({{stream, n, numbered(n), false}});
  context.run();
  EXPECT_EQ(reader.got.size(), static_cast<std::size_t>(limits::hub_batches_max));
  context.restart();
  hub.publish({{stream, more_than_fits + 1, numbered(more_than_fits + 1), false}});
  context.run();
  EXPECT_EQ(reader.resyncs, 1);
  EXPECT_EQ(seat.last_sent(), limits::hub_batches_max);
}

TEST(WriteTurn, FlushesOnceForAllThatCameInOneTurn) {
  struct Counter final : Flushable {
    void flush() override { ++flushes; }
    int flushes = 0;
  };
  boost::asio::io_context context(1);
  WriteTurn turn(context.get_executor());
  Counter stays;
  {
    Counter leaves;
    for (int i = 0; i < 16; ++i) turn.want(stays);
    turn.want(leaves);
  }
  context.run();
  EXPECT_EQ(stays.flushes, 1);
  turn.want(stays);
  context.restart();
  context.run();
  EXPECT_EQ(stays.flushes, 2);
}

}  // namespace
}  // namespace tgo::live
