// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a contribution is and where it stands, and the two decisions: seen (d), and judged (f). A decision names the
// version it was made on; when a colleague was first, nothing is overwritten and the new state is shown.

import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  Assessment,
  ContributionDetail,
  DecideContribution,
} from '../../shared/contract/generated/messages';
import type { Problem } from '../../shared/contract/problem';
import { assessments } from '../../shared/contract/words';
import { useKeys } from '../keys/keys';
import { contributionName, fullMoment, text, textOf } from '../messages/text';
import { ContributionBadge } from '../parts/badge';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import { may } from '../session/rights';
import { api, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';

interface ItemHeadProps {
  room: DossierRoom;
  detail: ContributionDetail;
}

export function ItemHead({ room, detail }: ItemHeadProps) {
  const state = useStore(session);
  const mayDecide = state.is === 'in' && may(state.session, 'decide', room.dossier);
  return (
    <header class="item__head">
      <div class="item__what">
        <h2 class="item__t">
          <span>
            {contributionName(detail.number)} · {textOf('kind', detail.kind)}
          </span>
          <ContributionBadge state={detail.state} assessment={detail.assessment} />
        </h2>
        <Meta detail={detail} />
      </div>
      {mayDecide && <Decide key={detail.number} room={room} detail={detail} />}
    </header>
  );
}

function Meta({ detail }: { detail: ContributionDetail }) {
  const { stamp } = detail;
  const readEarlier = stamp.rendered !== undefined && stamp.rendered !== stamp.committed;
  return (
    <p class="item__meta">
      <span>
        <Icon name="clock" />
        <time dateTime={detail.receivedAt}>{fullMoment(detail.receivedAt)}</time>
      </span>
      <span>
        <Icon name="book" />
        {readEarlier
          ? text('item.stampBetween', { rendered: stamp.rendered ?? 0, committed: stamp.committed })
          : text('item.stamp', { version: stamp.committed })}
      </span>
      {detail.channel && (
        <span>
          <Icon name="talk" />
          {text('item.channel', { channel: detail.channel })}
        </span>
      )}
      {(detail.place?.words || detail.place?.point) && (
        <span>
          <Icon name="pin" />
          {detail.place.words ?? text('item.placeOnMap')}
        </span>
      )}
      {detail.happened?.words && (
        <span>
          <Icon name="eye" />
          {text('item.happened', { words: detail.happened.words })}
        </span>
      )}
      {detail.language !== 'nl' && <span>{textOf('language', detail.language)}</span>}
    </p>
  );
}

function Decide({ room, detail }: ItemHeadProps) {
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** The version that a decision under way was made on; the event that brings the next one ends the wait. */
  const [decidedOn, setDecidedOn] = useState<number>();
  const choices = useRef<HTMLFieldSetElement>(null);
  const waits = decidedOn === detail.version;
  useEffect(() => {
    if (choosing) choices.current?.querySelector('button')?.focus();
  }, [choosing]);

  async function decide(decision: Omit<DecideContribution, 'version'>) {
    if (waits) return;
    setChoosing(false);
    setProblem(undefined);
    setDecidedOn(detail.version);
    const answer = await api.decide(room.dossier, detail.number, { version: detail.version, ...decision });
    if (answer.ok) room.written();
    else {
      setDecidedOn(undefined);
      setProblem(answer.problem);
      if (answer.problem.code === 'stale-version') room.refresh();
    }
  }

  const triage = detail.state === 'received' ? () => decide({ state: 'triaged' }) : undefined;
  const assess = () => setChoosing((open) => !open);
  useKeys({ d: triage, f: assess, Escape: choosing ? () => setChoosing(false) : undefined });

  return (
    <>
      <div class="row item__decide">
        {triage && (
          <button class="btn btn--second" type="button" aria-disabled={waits} onClick={triage}>
            {text('decide.triage')}{' '}
            <span aria-hidden="true">
              <kbd>d</kbd>
            </span>
          </button>
        )}
        <button
          class="btn btn--second"
          type="button"
          aria-expanded={choosing}
          aria-disabled={waits}
          onClick={assess}
        >
          {text(detail.state === 'assessed' ? 'decide.again' : 'decide.assess')}{' '}
          <span aria-hidden="true">
            <kbd>f</kbd>
          </span>
        </button>
      </div>
      {waits && (
        <p class="meta item__wide" role="status">
          {text('decide.waits')}
        </p>
      )}
      {choosing && (
        <fieldset class="choose item__wide" aria-label={text('decide.choices')} ref={choices}>
          {assessments.map((assessment: Assessment) => (
            <button
              key={assessment}
              class="choose__one"
              type="button"
              onClick={() => decide({ state: 'assessed', assessment })}
            >
              <b>{textOf('assessment', assessment)}</b>
              <span>{textOf('assessment.means', assessment)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {problem && (
        <div class="item__wide">
          <ProblemNote problem={problem}>
            {problem.code === 'stale-version' && (
              <p>
                {text('decide.nowIs', {
                  state: detail.assessment
                    ? textOf('assessment', detail.assessment)
                    : textOf('state', detail.state),
                })}
              </p>
            )}
          </ProblemNote>
        </div>
      )}
    </>
  );
}
