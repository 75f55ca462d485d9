// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The line at the bottom while something waits to leave the building.

import { text } from '../messages/text';
import { Icon } from '../parts/icon';
import { useStore } from '../store/store';
import { doNow, takeBack, waiting } from './undo';

export function UndoBar() {
  const now = useStore(waiting);
  if (!now) return null;
  return (
    <section class="undo" aria-label={text('undo.title')}>
      <div class="toast">
        <span role="timer">{now.label(now.secondsLeft)}</span>
        <span class="toast__do">
          <button type="button" onClick={doNow}>
            {text('undo.now')}
          </button>
          <button type="button" onClick={takeBack}>
            <Icon name="undo" />
            {text('undo.back')}
          </button>
        </span>
      </div>
    </section>
  );
}
