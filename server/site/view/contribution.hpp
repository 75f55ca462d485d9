// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The form in which a citizen tells something, and the receipt that follows. The form gives back every word that was
// typed when something is wrong; only a source in danger gets nothing back (see pages_contribution).
#pragma once

#include "site/view/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

/// A line of the summary of errors: what to do, and the field where.
struct FieldError {
  std::string field;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(FieldError, (), (field, text))

/// One of the ways to contribute, as a link to the form for it.
struct KindChoice {
  std::string path;
  std::string name;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(KindChoice, (), (path, name, is_current))

struct ErrorSummary {
  std::string title;
  std::vector<FieldError> errors;
};
BOOST_DESCRIBE_STRUCT(ErrorSummary, (), (title, errors))

/// A drawn code: the dark modules as one SVG path, and its viewBox.
struct QrDrawing {
  std::string path;
  std::string box;
};
BOOST_DESCRIBE_STRUCT(QrDrawing, (), (path, box))

/// What follows when a contribution is stored: as a page, and as the part that the script puts in place of the form.
struct ReceiptBody {
  std::string saved;                ///< "Uw bijdrage is veilig opgeslagen. Zondag 22 november, 14.36 uur."
  std::string code;                 ///< as it is copied: `XXXXX-…-C`
  std::string code_spoken;          ///< its characters one by one, for a screen reader
  std::vector<std::string> groups;  ///< five of five and one of one
  std::optional<QrDrawing> qr;
  std::string form_path;
  std::string dossier_path;
};
BOOST_DESCRIBE_STRUCT(ReceiptBody, (), (saved, code, code_spoken, groups, qr, form_path, dossier_path))

struct Receipt {
  static constexpr std::string_view template_name = "page/receipt";
  Shell shell;
  ReceiptBody body;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (shell, body))

struct ContributionForm {
  static constexpr std::string_view template_name = "page/contribution_form";
  Shell shell;
  std::string slug;
  std::string dossier_title;
  std::string dossier_path;
  std::string action;
  std::string heading;
  std::string lead;
  std::string text_label;
  std::string text_hint;
  std::optional<std::string> question_title;
  std::vector<KindChoice> kinds;
  bool has_kinds = false;
  bool asks_when_and_where = true;
  ReceiptBody blank_receipt;  ///< for the script; `%` stands where it fills something in
  // Hidden fields.
  std::string sender_key;
  std::string seen;
  std::string kind;
  std::string question;
  std::string channel;
  // What was typed.
  std::string text;
  std::string place_words;
  std::string happened_words;
  bool safety_no = false;
  // What is wrong.
  std::optional<ErrorSummary> summary;
  std::optional<std::string> trouble_title;  ///< too busy, or a closed dossier: nothing is wrong with the fields
  std::string trouble_text;
  std::optional<std::string> safety_error;
  std::optional<std::string> text_error;
  std::optional<std::string> place_error;
  std::optional<std::string> happened_error;
};
BOOST_DESCRIBE_STRUCT(ContributionForm, (),
                      (shell, slug, dossier_title, dossier_path, action, heading, lead, text_label, text_hint,
                       question_title, kinds, has_kinds, asks_when_and_where, blank_receipt, sender_key, seen, kind,
                       question, channel, text, place_words, happened_words, safety_no, summary, trouble_title,
                       trouble_text, safety_error, text_error, place_error, happened_error))

}  // namespace tgo::site::view
