// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A message that says what is the case, what became of the work, and what to do now.

import type { ComponentChildren } from 'preact';
import type { Problem } from '../../shared/contract/problem';
import { text, textOf } from '../messages/text';
import { Icon, type IconName } from './icon';

type Tone = 'urgent' | 'awaiting' | 'ok' | 'team' | 'gone' | 'plain';

interface NoteProps {
  tone: Tone;
  icon: IconName;
  /** Read aloud as soon as it appears. */
  alert?: boolean;
  children: ComponentChildren;
}

export function Note({ tone, icon, alert, children }: NoteProps) {
  return (
    <div class={`note note--${tone}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

const toneOf: Record<string, [Tone, IconName]> = {
  'own-work': ['urgent', 'lock'],
  forbidden: ['urgent', 'lock'],
  'stale-version': ['awaiting', 'people'],
  'content-changed': ['awaiting', 'people'],
  unavailable: ['awaiting', 'clock'],
  overloaded: ['awaiting', 'clock'],
  'too-many-requests': ['awaiting', 'clock'],
  'no-connection': ['plain', 'offline'],
};

interface ProblemNoteProps {
  problem: Problem;
  /** A button to try again, or what else helps. */
  children?: ComponentChildren;
}

/** A refusal of the server in words: what is the case, and what to do next. */
export function ProblemNote({ problem, children }: ProblemNoteProps) {
  const [tone, icon] = toneOf[problem.code] ?? ['urgent', 'alert'];
  return (
    <Note tone={tone} icon={icon} alert>
      <b>{problemTitle(problem)}</b> {problemNext(problem)}
      {problem.violations && problem.violations.length > 0 && (
        <ul class="note__list">
          {problem.violations.map(({ pointer, code }) => (
            <li key={pointer + code}>
              {textOf('field', fieldOf(pointer))}: {textOf('violation', code)}
            </li>
          ))}
        </ul>
      )}
      {problem.instance && <p class="meta">{text('problem.reference', { instance: problem.instance })}</p>}
      {children}
    </Note>
  );
}

export function problemTitle(problem: Problem): string {
  const own = textOf('problem.title', problem.code);
  return own === problem.code ? problem.title || text('problem.title.internal') : own;
}

function problemNext(problem: Problem): string {
  const own = textOf('problem.next', problem.code);
  return own === problem.code ? (problem.detail ?? text('problem.next.internal')) : own;
}

function fieldOf(pointer: string): string {
  return pointer.replace(/^\//, '').split('/')[0] ?? pointer;
}
