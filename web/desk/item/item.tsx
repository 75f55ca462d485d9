// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One contribution: what it says, what was decided, the conversation, and the release that is made of it. Opening it is
// on the record, so it is fetched only when somebody opens it, and again only when the server says that it changed.

import { useRef, useState } from 'preact/hooks';
import type { ContributionDetail } from '../../shared/contract/generated/messages';
import { text } from '../messages/text';
import { Skeleton } from '../parts/empty';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import { Redact } from '../redact/redact';
import { draftFrom, type ReleaseDraft } from '../release/release_draft';
import { ReleasePanel } from '../release/release_panel';
import { may } from '../session/rights';
import { releaseDrafts, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { Dialogue } from './dialogue';
import { ItemHead } from './item_head';
import { RestingReleases } from './resting_releases';

type Move = (() => void) | undefined;

interface ItemProps {
  room: DossierRoom;
  number: number;
  onNext: Move;
  onPrevious: Move;
}

export function Item({ room, number, onNext, onPrevious }: ItemProps) {
  const { value, problem, loading } = useStore(room.contribution);
  const detail = value?.number === number ? value : undefined;
  return (
    <>
      <div class="work__item">
        <Moves dossier={room.dossier} onNext={onNext} onPrevious={onPrevious} />
        {problem && (
          <ProblemNote problem={problem}>
            <p>
              <button class="btn btn--second" type="button" onClick={() => room.refresh()}>
                {text('action.retry')}
              </button>
            </p>
          </ProblemNote>
        )}
        {!detail && loading && (
          <div class="panel">
            <Skeleton label={text('item.loading')} />
          </div>
        )}
        {detail && <OpenItem room={room} detail={detail} />}
      </div>
      {detail && <ReleaseOf room={room} detail={detail} />}
    </>
  );
}

/** Back to the list, and to its neighbours: for narrow screens, where the list is away, and for who has no keys. */
function Moves({ dossier, onNext, onPrevious }: { dossier: string; onNext: Move; onPrevious: Move }) {
  return (
    <div class="moves">
      <a class="moves__back" href={`/desk/${dossier}`}>
        <Icon name="back" />
        {text('item.back')}
      </a>
      <span class="moves__step">
        <button class="btn btn--quiet" type="button" aria-disabled={!onPrevious} onClick={onPrevious}>
          <Icon name="previous" />
          {text('item.previous')}
        </button>
        <button class="btn btn--quiet" type="button" aria-disabled={!onNext} onClick={onNext}>
          {text('item.next')}
          <Icon name="next" />
        </button>
      </span>
    </div>
  );
}

function OpenItem({ room, detail }: { room: DossierRoom; detail: ContributionDetail }) {
  const state = useStore(session);
  const [draft, change] = useReleaseDraft(room.dossier, detail);
  const mayPropose = state.is === 'in' && may(state.session, 'propose', room.dossier);
  return (
    <article class="item" aria-label={text('item.label', { number: detail.number })}>
      <ItemHead room={room} detail={detail} />
      <Redact detail={detail} draft={draft} onChange={mayPropose ? change : undefined} />
      <Dialogue room={room} detail={detail} />
      <RestingReleases room={room} number={detail.number} />
    </article>
  );
}

function ReleaseOf({ room, detail }: { room: DossierRoom; detail: ContributionDetail }) {
  const [draft, change] = useReleaseDraft(room.dossier, detail);
  return (
    <ReleasePanel
      room={room}
      draft={draft}
      original={detail.text}
      source={detail.number}
      onChange={change}
      onProposed={() => change(draftFrom(detail, new Date()))}
    />
  );
}

/**
 * The draft of this contribution's release, shared by the text and the panel beside it. After a proposal it starts
 * anew, under another command id: the next proposal is another one.
 */
function useReleaseDraft(dossier: string, detail: ContributionDetail) {
  const drafts = useStore(releaseDrafts);
  const key = draftKey(dossier, detail.number);
  const fresh = useRef<ReleaseDraft | undefined>(undefined);
  const [now] = useState(() => new Date());
  fresh.current ??= draftFrom(detail, now);
  const draft = drafts.get(key) ?? fresh.current;
  const change = (next: ReleaseDraft) => releaseDrafts.set((old) => new Map(old).set(key, next));
  return [draft, change] as const;
}

function draftKey(dossier: string, number: number): string {
  return `${dossier}/${number}`;
}
