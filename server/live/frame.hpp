// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A message as it goes over the wire, encoded once and shared by every subscriber on every shard. Never changes after
// it was made, so that threads may share it without a lock.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tgo::live {

/// The bytes of one whole WebSocket frame, header included.
struct Frame {
  std::string bytes;
};

using FramePtr = std::shared_ptr<const Frame>;

/// Frames a text message. `text` is JSON that api/ has encoded.
FramePtr make_text_frame(std::string_view text);

}  // namespace tgo::live
