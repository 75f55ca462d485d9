// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Proposing a release: what it is, who may read it, why, and until when. The button always says what still stands in its
// way; what the proposer cannot do, agree, is shown as the next person's part.

import { useState } from 'preact/hooks';
import type { Problem } from '../../shared/contract/problem';
import { audiences, releaseKinds } from '../../shared/contract/words';
import { text, textOf } from '../messages/text';
import { Field } from '../parts/field';
import { Icon } from '../parts/icon';
import { Level } from '../parts/level';
import { Note, ProblemNote } from '../parts/note';
import { stillVisible } from '../redact/redaction';
import { may } from '../session/rights';
import { api, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { FourEyes } from './four_eyes';
import { blockers, proportionalityMax, type ReleaseDraft, toProposal } from './release_draft';

interface ReleasePanelProps {
  room: DossierRoom;
  draft: ReleaseDraft;
  /** What a citizen wrote; empty for a text of the team's own. */
  original: string;
  source: number | undefined;
  onChange: (draft: ReleaseDraft) => void;
  onProposed: (release: string) => void;
}

export function ReleasePanel({ room, draft, original, source, onChange, onProposed }: ReleasePanelProps) {
  const state = useStore(session);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [proposed, setProposed] = useState<string>();
  if (state.is !== 'in') return null;
  if (!may(state.session, 'propose', room.dossier))
    return (
      <aside class="panel release" aria-label={text('release.title')}>
        <Note tone="plain" icon="lock">
          <b>{text('release.notYours.title')}</b> {text('release.notYours.next')}
        </Note>
      </aside>
    );

  const open = blockers(draft, original, new Date());
  const change = (part: Partial<ReleaseDraft>) => {
    setProposed(undefined);
    onChange({ ...draft, ...part });
  };

  async function propose() {
    if (busy || open.length > 0 || draft.audience === undefined) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await api.propose(room.dossier, toProposal(draft, draft.audience, source));
    setBusy(false);
    if (answer.ok) {
      setProposed(answer.value.id);
      room.written();
      onProposed(answer.value.id);
    } else setProblem(answer.problem);
  }

  return (
    <aside class="panel release" aria-labelledby="release-title">
      <div>
        <h2 id="release-title">{text('release.title')}</h2>
        {proposed && (
          <Note tone="ok" icon="check" alert>
            <b>{text('release.proposed.title')}</b> {text('release.proposed.next')}{' '}
            <a href={`/desk/${room.dossier}/releases/${proposed}`}>{text('release.proposed.see')}</a>
          </Note>
        )}
        <Field id="kind" label={text('release.kindLabel')}>
          <select
            class="select"
            id="kind"
            value={draft.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as ReleaseDraft['kind'] })}
          >
            {releaseKinds.map((kind) => (
              <option key={kind} value={kind}>
                {textOf('release.kind', kind)}
              </option>
            ))}
          </select>
        </Field>
        <fieldset class="field">
          <legend>{text('release.audience')}</legend>
          <div class="levels">
            {audiences.map((audience) => (
              <div class="choice" key={audience}>
                <input
                  type="radio"
                  name="audience"
                  id={`audience-${audience}`}
                  checked={draft.audience === audience}
                  onChange={() => change({ audience })}
                />
                <label for={`audience-${audience}`}>
                  <Level audience={audience} />
                  <small>{textOf('audience.who', audience)}</small>
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <div>
        <Field id="why" label={text('release.why')} hint={text('release.whyHint')}>
          <textarea
            class="textarea"
            id="why"
            maxLength={proportionalityMax}
            aria-describedby="why-hint"
            value={draft.proportionality}
            onInput={(event) => change({ proportionality: event.currentTarget.value })}
          />
        </Field>
        {draft.kind === 'question' && (
          <Field id="closes" label={text('release.closes')}>
            <input
              class="input"
              id="closes"
              type="date"
              value={draft.closesOn}
              onInput={(event) => change({ closesOn: event.currentTarget.value })}
            />
          </Field>
        )}
        <Field id="expires" label={text('release.expires')}>
          <input
            class="input"
            id="expires"
            type="date"
            value={draft.expiresOn}
            onInput={(event) => change({ expiresOn: event.currentTarget.value })}
          />
        </Field>
      </div>
      {source !== undefined && <Checks draft={draft} original={original} />}
      <div>
        <h3>{text('eyes.title')}</h3>
        <FourEyes
          steps={[
            {
              done: true,
              who: state.session.staff.name,
              title: text('eyes.youWrite'),
              detail: state.session.staff.name,
            },
            { done: false, who: '2', title: text('eyes.other'), detail: text('eyes.otherDetail') },
          ]}
        />
      </div>
      <div>
        {problem && <ProblemNote problem={problem} />}
        <button
          class="btn btn--primary btn--wide"
          type="button"
          aria-disabled={open.length > 0 || busy}
          aria-describedby="release-open"
          onClick={propose}
        >
          {text(busy ? 'release.busy' : 'release.propose')}
        </button>
        <p class="meta why" id="release-open">
          {open[0] ? textOf('release.blocker', open[0]) : text('release.ready')}
          {open.length > 1 && ` ${text('release.blockersMore', { count: open.length - 1 })}`}
        </p>
      </div>
    </aside>
  );
}

/** What can be seen without asking anybody. A search for names comes with the firewall for names. */
function Checks({ draft, original }: { draft: ReleaseDraft; original: string }) {
  const visible = stillVisible(original, draft.redactions, `${draft.title}\n${draft.text}`).length;
  const verbatim = draft.text.trim() === original.trim();
  return (
    <div>
      <h3>{text('checks.title')}</h3>
      <ul class="checks">
        <li>
          {text('checks.takenOut')}
          <Result isOpen={visible > 0}>
            {visible > 0
              ? text('checks.visible', { count: visible })
              : text('checks.count', { count: draft.redactions.length })}
          </Result>
        </li>
        <li>
          {text('checks.verbatim')}
          <Result isOpen={verbatim}>{text(verbatim ? 'checks.yes' : 'checks.no')}</Result>
        </li>
      </ul>
    </div>
  );
}

function Result({ isOpen, children }: { isOpen: boolean; children: string }) {
  return (
    <span class={isOpen ? 'state-open' : 'state-ok'}>
      <Icon name={isOpen ? 'alert' : 'check'} />
      {children}
    </span>
  );
}
