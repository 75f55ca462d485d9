// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who may read something: five steps from closed to open, as filled pips and a word, never as a colour alone.
// The second step, partners, comes with the covenants.

import type { Audience } from '../../shared/contract/generated/messages';
import { textOf } from '../messages/text';

const filled: Record<Audience, number> = { team: 1, trained: 3, registered: 4, public: 5 };

export function Level({ audience }: { audience: Audience }) {
  return (
    <span class={`level level--${audience}`}>
      <svg viewBox="0 0 30 8" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            class={step < (filled[audience] ?? 1) ? 'on' : undefined}
            x={0.5 + step * 6}
            y=".5"
            width="4"
            height="7"
            rx="1"
          />
        ))}
      </svg>
      {textOf('audience', audience)}
    </span>
  );
}
