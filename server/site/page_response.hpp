// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How a page travels: its status and its headers. What belongs to one reader is never stored by anybody; what everybody
// may read is stored for a second, so that a withdrawal holds within two (design, section 9).
#pragma once

#include "base/http_message.hpp"
#include "base/problem.hpp"

#include <string>

namespace tgo::site {

/// A page for this reader alone: a form, a receipt, a dialogue.
base::HttpResponse private_page(int status, std::string html);

/// A page that is the same for everybody. Answers 304 when the reader has exactly this one.
base::HttpResponse public_page(std::string html, const std::string& if_none_match);

/// Go and get `path` (303).
base::HttpResponse see_other(const std::string& path);

/// The status of a page that shows this problem; adds Retry-After where the problem has one.
int status_of(base::ProblemCode code);
void add_retry_after(base::HttpResponse& response, const base::Problem& problem);

}  // namespace tgo::site
