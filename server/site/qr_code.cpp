// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/qr_code.hpp"

#include <memory>

#include <qrencode.h>

namespace tgo::site {

std::optional<view::QrDrawing> qr_code_of(const std::string& text) {
  constexpr int quiet_zone = 4;
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
  if (!code) {
    return std::nullopt;
  }
  view::QrDrawing drawn;
  for (int row = 0; row < code->width; ++row) {
    for (int column = 0; column < code->width;) {
      int run = 0;
      while (column + run < code->width && (code->data[row * code->width + column + run] & 1) != 0) {
        ++run;
      }
      if (run > 0) {
        drawn.path += "M" + std::to_string(column) + " " + std::to_string(row) + "h" + std::to_string(run) + "v1h-" +
                      std::to_string(run) + "z";
      }
      column += run > 0 ? run : 1;
    }
  }
  const std::string size = std::to_string(code->width + 2 * quiet_zone);
  const std::string corner = std::to_string(-quiet_zone);
  drawn.box = corner + " " + corner + " " + size + " " + size;
  return drawn;
}

}  // namespace tgo::site
