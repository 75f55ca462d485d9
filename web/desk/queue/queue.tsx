// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The list of contributions of one state, newest first. It stays live by itself: rows come, go and change place because
// the server says so; nothing scrolls and focus stays where it is.

import { useEffect, useRef } from 'preact/hooks';
import type { QueueRow, TriageState } from '../../shared/contract/generated/messages';
import { triageStates } from '../../shared/contract/words';
import { contributionName, moment, text, textOf } from '../messages/text';
import { Badge, ContributionBadge } from '../parts/badge';
import { Empty, Skeleton } from '../parts/empty';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import type { DossierRoom } from '../store/dossier_room';
import { type QueueState, rowsOf } from '../store/queue_state';
import { useStore } from '../store/store';

interface QueueProps {
  room: DossierRoom;
  number: number | undefined;
}

export function Queue({ room, number }: QueueProps) {
  const { queue, tab, queueProblem, arrived } = useStore(room.state);
  const { value: releases } = useStore(room.releases);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [number]);
  const newest = Math.max(0, ...arrived);
  return (
    <section class="queue" aria-label={text('queue.title')}>
      <div class="queue__head">
        <Tabs room={room} queue={queue} tab={tab} />
      </div>
      <p class="vh" role="status">
        {newest > 0 && text('queue.arrived', { name: contributionName(newest) })}
      </p>
      {queueProblem && (
        <div class="queue__note">
          <ProblemNote problem={queueProblem}>
            <p>
              <button class="btn btn--second" type="button" onClick={() => room.refresh()}>
                {text('action.retry')}
              </button>
            </p>
          </ProblemNote>
        </div>
      )}
      <div class="queue__list" ref={list}>
        {queue
          ? rowsOf(queue, tab).map((row) => (
              <Row
                key={row.number}
                dossier={room.dossier}
                row={row}
                isCurrent={row.number === number}
                isNew={arrived.has(row.number)}
                releases={
                  releases?.filter((release) => release.sourceNumbers.includes(row.number)).length ??
                  row.releases
                }
              />
            ))
          : !queueProblem && <Skeleton label={text('queue.loading')} />}
        {queue && <Rest room={room} queue={queue} tab={tab} />}
      </div>
    </section>
  );
}

function Tabs({ room, queue, tab }: { room: DossierRoom; queue: QueueState | undefined; tab: TriageState }) {
  return (
    <fieldset class="tabs" aria-label={text('queue.tabs')}>
      {triageStates.map((state) => (
        <button key={state} type="button" aria-pressed={state === tab} onClick={() => room.showTab(state)}>
          {textOf('state', state)} {queue && <b>{shortCount(queue.counts.of[state])}</b>}
        </button>
      ))}
    </fieldset>
  );
}

/** Exact to 999; more than that is only read as "many". */
function shortCount(count: number): string {
  return count > 999 ? text('queue.many', { count: Math.floor(count / 1000) * 1000 }) : String(count);
}

interface RowProps {
  dossier: string;
  row: QueueRow;
  isCurrent: boolean;
  isNew: boolean;
  /** How many releases rest on it. */
  releases: number;
}

function Row({ dossier, row, isCurrent, isNew, releases }: RowProps) {
  return (
    <a
      class={isNew ? 'q q--arrived' : 'q'}
      href={`/desk/${dossier}/contributions/${row.number}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="q__top">
        {row.unreadReplies > 0 ? (
          <Badge tint="new" icon="talk">
            {text('queue.replies', { count: row.unreadReplies })}
          </Badge>
        ) : (
          <ContributionBadge state={row.state} assessment={row.assessment} />
        )}
        <time dateTime={row.receivedAt}>{moment(row.receivedAt)}</time>
      </span>
      <span class="q__text" lang={row.language}>
        {row.excerpt}
      </span>
      <span class="q__foot">
        <span>{contributionName(row.number)}</span>
        <span>{textOf('kind', row.kind)}</span>
        {row.place?.words && (
          <span>
            <Icon name="pin" />
            <span class="q__cut">{row.place.words}</span>
          </span>
        )}
        {releases > 0 && (
          <span>
            <Icon name="eye" />
            {text('queue.releases', { count: releases })}
          </span>
        )}
        {!row.indexed && <span>{text('queue.indexing')}</span>}
      </span>
    </a>
  );
}

/** What comes after the last row: more, nothing more, or nothing at all. */
function Rest({ room, queue, tab }: { room: DossierRoom; queue: QueueState; tab: TriageState }) {
  const { loading } = useStore(room.state);
  const { complete } = queue.reach[tab];
  const shown = rowsOf(queue, tab).length;
  if (loading.has(tab)) return <Skeleton label={text('queue.loading')} />;
  if (shown === 0 && complete)
    return (
      <div class="queue__empty">
        <Empty icon="inbox" title={text(tab === 'received' ? 'queue.empty.title' : 'queue.emptyTab.title')}>
          <p>
            {tab === 'received'
              ? text('queue.empty.next')
              : text('queue.emptyTab.next', { state: textOf('state', tab) })}
          </p>
        </Empty>
      </div>
    );
  if (complete) return null;
  return (
    <div class="queue__more">
      <button class="btn btn--second btn--wide" type="button" onClick={() => room.loadOlder(tab)}>
        {text('queue.more')}
      </button>
    </div>
  );
}
