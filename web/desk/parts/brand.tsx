// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The mark: two pieces that fit, the team and the citizens.

export function Brand() {
  return (
    <>
      <svg viewBox="0 0 44 30" aria-hidden="true" focusable="false">
        <path
          class="logo-team"
          d="M3 2h17a1 1 0 0 1 1 1v7.200a5 5 0 1 1 0 9.600V27a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z"
        />
        <path
          class="logo-citizen"
          d="M24 2h17a1 1 0 0 1 1 1v24a1 1 0 0 1-1 1H24a1 1 0 0 1-1-1v-4.700a7.500 7.500 0 1 0 0-14.600V3a1 1 0 0 1 1-1z"
        />
      </svg>
      <span class="brand__name">
        TGO <span>bureau</span>
      </span>
    </>
  );
}
