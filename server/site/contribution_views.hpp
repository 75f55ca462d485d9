// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The contribution form and its receipt as they are shown: for each kind its own words, beside each field what is
// wrong with it, and always every word that was typed.
#pragma once

#include "base/problem.hpp"
#include "site/view/contribution.hpp"
#include "site/wording.hpp"
#include "usecase/commands/citizen.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site {

/// What a browser sends, or what the link asks for, before anything is known to be right.
struct ContributionFields {
  std::string slug;
  domain::ContributionKind kind = domain::ContributionKind::observation;
  std::string sender_key;
  std::string seen;
  std::string question;
  std::string channel;
  std::string text;
  std::string place_words;
  std::string happened_words;
  std::optional<bool> safety_at_stake;  ///< nothing: no choice was made
};

/// What the form says about the dossier; nothing when it could not be read.
struct FormDossier {
  std::optional<std::string> title;
  std::optional<std::string> question_title;
};

/// The form with these fields, and nothing wrong with them.
view::ContributionForm contribution_form_view(const Wording& wording, const ContributionFields& fields,
                                              const FormDossier& dossier);

/// Puts beside the fields, and in the summary above them, what `problem` says. For a problem that is not the
/// citizen's the form says what became of their text, and what to do.
void show_problem(view::ContributionForm& form, const Wording& wording, const base::Problem& problem,
                  bool safety_missing);

/// The command of a filled form. Blank fields are absent; a line end is LF, whatever the browser made of it, so that
/// the same text sent over the socket is the same contribution.
usecase::SubmitContribution command_of(const ContributionFields& fields, Language language);

/// What is wrong with the typed fields, as the use case would say it.
std::vector<base::Violation> check_fields(const ContributionFields& fields);

/// CR LF and lone CR as LF.
std::string with_plain_line_ends(std::string_view text);

/// A fresh sender key: 32 hexadecimal digits.
std::string fresh_sender_key();

/// Whether a form still carries a key that can be sent; one that cannot is replaced, or the citizen would never get
/// out.
bool is_sender_key(std::string_view text);

view::Receipt receipt_view(const Wording& wording, const std::string& slug, const std::string& receipt);

}  // namespace tgo::site
