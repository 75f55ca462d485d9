// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the keys do, and the switch to turn them off.

import { useRef } from 'preact/hooks';
import { type MessageKey, text } from '../messages/text';
import { Icon } from '../parts/icon';
import { useStore } from '../store/store';
import { keysOn, switchKeys, useKeys } from './keys';

const explained: [string, MessageKey][] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['d', 'keys.triage'],
  ['f', 'keys.assess'],
  ['?', 'keys.help'],
];

export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useStore(keysOn);
  const open = () => dialog.current?.showModal();
  useKeys({ '?': open });
  return (
    <>
      <button class="icon-btn" type="button" aria-label={text('keys.title')} onClick={open}>
        <Icon name="help" />
      </button>
      <dialog class="dialog" ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{text('keys.title')}</h2>
        <dl class="keys-list">
          {explained.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text(what)}</dd>
            </div>
          ))}
        </dl>
        <div class="choice">
          <input
            type="checkbox"
            id="keys-on"
            checked={on}
            onChange={(event) => switchKeys(event.currentTarget.checked)}
          />
          <label for="keys-on">{text('keys.on')}</label>
        </div>
        <form method="dialog">
          <button class="btn btn--second" type="submit">
            {text('action.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** The keys once more at the foot of the screen where they work. */
export function KeysLine() {
  const on = useStore(keysOn);
  if (!on) return null;
  return (
    <p class="keys">
      <span>
        <kbd>j</kbd>
        <kbd>k</kbd> {text('keys.line.move')}
      </span>
      <span>
        <kbd>d</kbd> {text('keys.line.triage')}
      </span>
      <span>
        <kbd>f</kbd> {text('keys.line.assess')}
      </span>
      <span>
        <kbd>?</kbd> {text('keys.line.help')}
      </span>
    </p>
  );
}
