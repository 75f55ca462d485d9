// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The choice of a dossier: only those in which this person holds a role.

import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../shared/api/http';
import type { DeskDossier } from '../../shared/contract/generated/messages';
import { Shell } from '../app/shell';
import { text, textOf } from '../messages/text';
import { Empty, Skeleton } from '../parts/empty';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import { leaveRoom, session } from '../session/session';
import { useStore } from '../store/store';
import { fetchDossiers } from './dossier_titles';

export function Dossiers() {
  const state = useStore(session);
  const [answer, setAnswer] = useState<Answer<{ dossiers: DeskDossier[] }>>();
  const load = () => {
    setAnswer(undefined);
    fetchDossiers().then(setAnswer);
  };
  useEffect(() => {
    leaveRoom();
    load();
  }, []);
  const name = state.is === 'in' ? state.session.staff.name : '';
  return (
    <Shell title={text('dossiers.title')}>
      <div class="dossiers">
        <div class="page-head">
          <div>
            <h1>{text('dossiers.title')}</h1>
            <p>{text('dossiers.lead', { name })}</p>
          </div>
        </div>
        {!answer && <Skeleton label={text('dossiers.loading')} />}
        {answer && !answer.ok && (
          <ProblemNote problem={answer.problem}>
            <p>
              <button class="btn btn--second" type="button" onClick={load}>
                {text('action.retry')}
              </button>
            </p>
          </ProblemNote>
        )}
        {answer?.ok && answer.value.dossiers.length === 0 && (
          <Empty icon="book" title={text('dossiers.none.title')}>
            <p>{text('dossiers.none.next')}</p>
          </Empty>
        )}
        {answer?.ok && answer.value.dossiers.length > 0 && (
          <ul class="dossiers__list">
            {answer.value.dossiers.map((one) => (
              <DossierRow key={one.dossier} dossier={one} />
            ))}
          </ul>
        )}
      </div>
    </Shell>
  );
}

function DossierRow({ dossier }: { dossier: DeskDossier }) {
  return (
    <li>
      <a class="dossier-row" href={`/desk/${dossier.dossier}`}>
        <span class="dossier-row__t">
          <b>{dossier.workingTitle}</b>
          <span class="meta">
            {text('me.unit', { unit: dossier.unit })} · {textOf('dossier.mode', dossier.mode)} ·{' '}
            {textOf('dossier.state', dossier.state)}
          </span>
          <span class="meta">
            {text('dossiers.role', { roles: dossier.roles.map((role) => textOf('role', role)).join(', ') })}
          </span>
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}
