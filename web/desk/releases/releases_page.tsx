// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// All releases of a dossier by state, and the opened one beside them. From here somebody agrees, rejects, or takes back.

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ReleaseState, ReleaseSummary } from '../../shared/contract/generated/messages';
import { Shell } from '../app/shell';
import { dossierTitles, fetchDossiers } from '../dossiers/dossier_titles';
import { contributionName, moment, text, textOf } from '../messages/text';
import { ReleaseBadge } from '../parts/badge';
import { Empty, Skeleton } from '../parts/empty';
import { Icon } from '../parts/icon';
import { Level } from '../parts/level';
import { ProblemNote } from '../parts/note';
import { may } from '../session/rights';
import { roomOf, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { NewRelease } from './new_release';
import { ReleaseView } from './release_view';

const tabs = ['proposed', 'published', 'rejected', 'over'] as const;
type Tab = (typeof tabs)[number];
const statesOf: Record<Tab, readonly ReleaseState[]> = {
  proposed: ['draft', 'proposed'],
  published: ['published'],
  rejected: ['rejected'],
  over: ['withdrawn', 'expired'],
};

interface ReleasesPageProps {
  dossier: string;
  /** The opened release, or "new". */
  release: string | undefined;
}

export function ReleasesPage({ dossier, release }: ReleasesPageProps) {
  const room = roomOf(dossier);
  const title = useStore(dossierTitles).get(dossier) ?? dossier;
  const { value, problem, loading } = useStore(room.releases);
  const [tab, setTab] = useState<Tab>('proposed');
  const isNew = release === 'new';
  useEffect(() => {
    if (!dossierTitles.get().has(dossier)) fetchDossiers();
  }, [dossier]);
  useEffect(() => room.openRelease(isNew ? undefined : release), [room, release]);
  useEffect(() => () => room.openRelease(undefined), [room]);
  const of = (one: Tab) => value?.filter((summary) => statesOf[one].includes(summary.state)) ?? [];
  const shown = of(tab);
  return (
    <Shell title={`${text('releases.title')} · ${title}`} room={room} active="releases">
      <div class="page-head">
        <div>
          <h1>{text('releases.title')}</h1>
          <p>{text('releases.lead')}</p>
        </div>
        <NewButton room={room} isNew={isNew} />
      </div>
      <div class={release === undefined ? 'work work--two work--list' : 'work work--two work--item'}>
        <section class="queue" aria-label={text('releases.title')}>
          <div class="queue__head">
            <fieldset class="tabs" aria-label={text('queue.tabs')}>
              {tabs.map((one) => (
                <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
                  {textOf('releases.tab', one)} {value && <b>{of(one).length}</b>}
                </button>
              ))}
            </fieldset>
          </div>
          {problem && (
            <div class="queue__note">
              <ProblemNote problem={problem}>
                <p>
                  <button class="btn btn--second" type="button" onClick={() => room.refresh()}>
                    {text('action.retry')}
                  </button>
                </p>
              </ProblemNote>
            </div>
          )}
          <div class="queue__list">
            {!value && loading && <Skeleton label={text('releases.loading')} />}
            {value && shown.length === 0 && (
              <div class="queue__empty">
                <Empty icon="inbox" title={textOf('releases.empty', tab)}>
                  <p>{textOf('releases.emptyNext', tab)}</p>
                </Empty>
              </div>
            )}
            {shown.map((summary) => (
              <Row key={summary.id} dossier={dossier} summary={summary} isCurrent={summary.id === release} />
            ))}
          </div>
        </section>
        {isNew && <NewRelease room={room} />}
        {release !== undefined && !isNew && <ReleaseView key={release} room={room} />}
        {release === undefined && (
          <div class="work__none">
            <Empty icon="people" title={text('releases.none.title')}>
              <p>{text('releases.none.next')}</p>
            </Empty>
          </div>
        )}
      </div>
    </Shell>
  );
}

function NewButton({ room, isNew }: { room: DossierRoom; isNew: boolean }) {
  const state = useStore(session);
  const { route } = useLocation();
  if (isNew || state.is !== 'in' || !may(state.session, 'propose', room.dossier)) return null;
  return (
    <button class="btn btn--second" type="button" onClick={() => route(`/desk/${room.dossier}/releases/new`)}>
      <Icon name="plus" />
      {text('releases.new')}
    </button>
  );
}

interface RowProps {
  dossier: string;
  summary: ReleaseSummary;
  isCurrent: boolean;
}

function Row({ dossier, summary, isCurrent }: RowProps) {
  return (
    <a
      class="q"
      href={`/desk/${dossier}/releases/${summary.id}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="q__top">
        <ReleaseBadge state={summary.state} />
        <time dateTime={summary.proposedAt}>{moment(summary.proposedAt)}</time>
      </span>
      <span class="q__text">{summary.title ?? summary.excerpt}</span>
      <span class="q__foot">
        <span>
          <Icon name="person" />
          {summary.author}
        </span>
        <span>{textOf('release.kind', summary.kind)}</span>
        {summary.sourceNumbers[0] !== undefined && (
          <span>
            {contributionName(summary.sourceNumbers[0])}
            {summary.sourceNumbers.length > 1 && ` +${summary.sourceNumbers.length - 1}`}
          </span>
        )}
        <Level audience={summary.audience} />
      </span>
    </a>
  );
}
