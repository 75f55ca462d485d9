// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A text as a QR code in one SVG path: no picture to fetch, so nothing that a cache or a log could keep.
#pragma once

#include "site/view/contribution.hpp"

#include <optional>
#include <string>

namespace tgo::site {

/// The dark modules, each one unit wide, with a quiet zone of four units around them (ISO/IEC 18004). `text` holds
/// capitals, digits and dashes only. Nothing when it does not fit; every receipt does.
std::optional<view::QrDrawing> qr_code_of(const std::string& text);

}  // namespace tgo::site
