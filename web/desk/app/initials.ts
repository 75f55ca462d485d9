// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Two letters for a person, beside the name and never instead of it.

export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => word !== '');
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
