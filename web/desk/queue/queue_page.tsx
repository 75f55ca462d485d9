// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The queue, the opened contribution and the release that is made of it, side by side; on a narrow screen one at a time.

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { later } from '../app/later';
import { Shell } from '../app/shell';
import { dossierTitles, fetchDossiers } from '../dossiers/dossier_titles';
import { useKeys } from '../keys/keys';
import { KeysLine } from '../keys/keys_help';
import { contributionName, text } from '../messages/text';
import { Empty } from '../parts/empty';
import { roomOf } from '../session/session';
import { rowsOf } from '../store/queue_state';
import { useStore } from '../store/store';
import { Queue } from './queue';

const Item = later(
  async () => (await import('../item/item')).Item,
  ({ children }) => <div class="work__item">{children}</div>,
);

interface QueuePageProps {
  dossier: string;
  /** The opened contribution. */
  number: number | undefined;
}

export function QueuePage({ dossier, number }: QueuePageProps) {
  const room = roomOf(dossier);
  const title = useStore(dossierTitles).get(dossier) ?? dossier;
  const { queue, tab } = useStore(room.state);
  const { route } = useLocation();

  useEffect(() => {
    if (!dossierTitles.get().has(dossier)) fetchDossiers();
  }, [dossier]);
  useEffect(() => Item.prepare(), []);
  useEffect(() => room.openContribution(number), [room, number]);
  useEffect(() => () => room.openContribution(undefined), [room]);

  const rows = queue ? rowsOf(queue, tab) : [];
  const at = rows.findIndex((row) => row.number === number);
  /** Where the opened one would stand, also after it moved to another tab. */
  const after = at >= 0 ? at + 1 : rows.findIndex((row) => number !== undefined && row.number < number);
  const next = number === undefined ? rows[0] : after < 0 ? undefined : rows[after];
  const previous = at >= 0 ? rows[at - 1] : after < 0 ? rows.at(-1) : rows[after - 1];
  const open = (to: { number: number } | undefined) =>
    to && (() => route(`/desk/${dossier}/contributions/${to.number}`));
  useKeys({ j: open(next), k: number === undefined ? undefined : open(previous) });

  const heading = number === undefined ? text('queue.title') : contributionName(number);
  return (
    <Shell title={`${heading} · ${title}`} room={room} active="queue">
      <h1 class="vh">{text('queue.heading', { title })}</h1>
      <div class={number === undefined ? 'work work--list' : 'work work--item'}>
        <Queue room={room} number={number} />
        {number === undefined ? (
          <div class="work__none">
            <Empty icon="talk" title={text('item.none.title')}>
              <p>{text('item.none.next')}</p>
            </Empty>
          </div>
        ) : (
          <Item key={number} room={room} number={number} onNext={open(next)} onPrevious={open(previous)} />
        )}
      </div>
      <KeysLine />
    </Shell>
  );
}
