// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The drawn signs of the desk, in one line weight. A sign never stands alone: a word beside it says what it means.

import type { JSX } from 'preact';

const drawings = {
  alert: (
    <>
      <path d="M12 4L2.750 20h18.500z" />
      <path d="M12 10v4.500M12 17.400v.1" />
    </>
  ),
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  book: (
    <path d="M4 5.500c3-1 5.500-.5 8 1.500 2.500-2 5-2.500 8-1.500V18c-3-1-5.500-.5-8 1.500C9.500 17.500 7 17 4 18zM12 7v12.500" />
  ),
  check: <path d="M4.500 12.500l5 5 10-11" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7v5l3.500 2" />
    </>
  ),
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  down: <path d="M6 9l6 6 6-6" />,
  dot: <circle class="icon__full" cx="12" cy="12" r="4.500" />,
  eye: (
    <>
      <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
      <circle cx="12" cy="12" r="2.750" />
    </>
  ),
  gone: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M6 18L18 6" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.700M12 16.600v.1" />
    </>
  ),
  inbox: <path d="M4 13l2.500-8h11L20 13v6H4zM4 13h5l1 2.500h4L15 13h5" />,
  lock: (
    <>
      <rect x="5" y="10.500" width="14" height="10" rx="1.500" />
      <path d="M8 10.500V7.500a4 4 0 0 1 8 0v3" />
    </>
  ),
  next: <path d="M9 6l6 6-6 6" />,
  offline: <path d="M3 9a14 14 0 0 1 18 0M6.500 13a9 9 0 0 1 11 0M10 17a4 4 0 0 1 4 0M4 20L20 4" />,
  people: (
    <>
      <circle cx="8.500" cy="8" r="3" />
      <circle cx="16.500" cy="9" r="2.500" />
      <path d="M2.500 19.500c0-3.500 2.500-6 6-6s6 2.500 6 6M15.500 14c3.500-.5 6 2 6 5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.500" />
      <path d="M5 20c0-4 3-6.500 7-6.500s7 2.500 7 6.500" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11z" />
      <circle cx="12" cy="10" r="2.250" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  previous: <path d="M15 6l-6 6 6 6" />,
  talk: <path d="M4 5h16v11H10l-5 4v-4H4z" />,
  undo: (
    <>
      <path d="M8 5L4 9l4 4" />
      <path d="M4 9h10a5.500 5.500 0 0 1 0 11H9" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
