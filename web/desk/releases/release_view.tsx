// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One release: exactly what goes out, who wrote it, on what it rests, and the decision about it. What a person agrees to
// is what that person saw: when the text changes underneath, agreeing waits until the new text was read.

import { useState } from 'preact/hooks';
import type { ReleaseDetail } from '../../shared/contract/generated/messages';
import { contributionName, fullDay, fullMoment, moment, text, textOf } from '../messages/text';
import { ReleaseBadge } from '../parts/badge';
import { Skeleton } from '../parts/empty';
import { Icon } from '../parts/icon';
import { Level } from '../parts/level';
import { Note, ProblemNote } from '../parts/note';
import { type EyesStep, FourEyes } from '../release/four_eyes';
import { PublicView } from '../release/public_view';
import { session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { ReleaseDecision } from './release_decision';

export function ReleaseView({ room }: { room: DossierRoom }) {
  const { value, problem, loading } = useStore(room.release);
  return (
    <>
      <div class="work__item">
        <p class="moves">
          <a class="moves__back" href={`/desk/${room.dossier}/releases`}>
            <Icon name="back" />
            {text('releases.back')}
          </a>
        </p>
        {problem && (
          <ProblemNote problem={problem}>
            <p>
              <button class="btn btn--second" type="button" onClick={() => room.refresh()}>
                {text('action.retry')}
              </button>
            </p>
          </ProblemNote>
        )}
        {!value && loading && (
          <div class="panel">
            <Skeleton label={text('release.loading')} />
          </div>
        )}
        {value && <Whole room={room} detail={value} />}
      </div>
      {value && <Decide room={room} detail={value} />}
    </>
  );
}

interface DetailProps {
  room: DossierRoom;
  detail: ReleaseDetail;
}

function Whole({ room, detail }: DetailProps) {
  return (
    <article class="item" aria-labelledby="release-what">
      <header class="item__head">
        <div class="item__what">
          <h2 class="item__t" id="release-what">
            <span>
              {textOf('release.kind', detail.kind)} · {text('release.version', { version: detail.version })}
            </span>
            <ReleaseBadge state={detail.state} />
          </h2>
          <p class="item__meta">
            <span>
              <Icon name="clock" />
              {fullMoment(detail.proposedAt)}
            </span>
            <span>
              <Icon name="person" />
              {detail.author}
            </span>
          </p>
        </div>
      </header>
      <section class="pair__public pair__public--alone" aria-labelledby="goes-out">
        <div class="pair__h">
          <h3 id="goes-out">{text(goesOutTitle(detail))}</h3>
          <Level audience={detail.audience} />
        </div>
        <PublicView
          content={{
            kind: detail.kind,
            title: detail.title ?? '',
            text: detail.text,
            happened: detail.happened?.words ?? '',
            origin: detail.origin,
          }}
        />
      </section>
      <Terms room={room} detail={detail} />
      <section aria-labelledby="versions">
        <h3 id="versions">{text('release.versions')}</h3>
        <ol class="versions">
          {detail.versions.map((version) => (
            <li key={version.version}>
              <b>{text('release.version', { version: version.version })}</b> {version.author}
              <span class="meta"> {moment(version.at)}</span>
            </li>
          ))}
        </ol>
        <details class="hash">
          <summary>{text('release.hash')}</summary>
          <p>{text('release.hashMeans')}</p>
          <code>{detail.contentHash}</code>
        </details>
      </section>
    </article>
  );
}

function goesOutTitle(detail: ReleaseDetail) {
  if (detail.state === 'published') return 'release.isOut' as const;
  if (detail.state === 'proposed') return 'release.goesOut' as const;
  return 'release.text' as const;
}

function Terms({ room, detail }: DetailProps) {
  return (
    <section class="terms" aria-label={text('release.terms')}>
      <dl class="kv">
        <div>
          <dt>{text('release.why')}</dt>
          <dd>{detail.proportionality}</dd>
        </div>
        {detail.expiresOn && (
          <div>
            <dt>{text('release.expires')}</dt>
            <dd>{fullDay(detail.expiresOn)}</dd>
          </div>
        )}
        {detail.closesAt && (
          <div>
            <dt>{text('release.closes')}</dt>
            <dd>{fullDay(detail.closesAt)}</dd>
          </div>
        )}
        <div>
          <dt>{text('release.sources')}</dt>
          <dd>
            {detail.sourceNumbers.length === 0 && text('release.noSources')}
            {detail.sourceNumbers.map((number) => (
              <a key={number} class="source" href={`/desk/${room.dossier}/contributions/${number}`}>
                {contributionName(number)}
              </a>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Decide({ room, detail }: DetailProps) {
  const state = useStore(session);
  /** The content that this person has before them; another one has to be read first. */
  const [seen, setSeen] = useState(detail.contentHash);
  const me = state.is === 'in' ? state.session.staff.name : '';
  return (
    <aside class="panel release" aria-labelledby="decide-title">
      <div>
        <h2 id="decide-title">{text('decision.title')}</h2>
        <FourEyes steps={eyes(detail, me)} />
      </div>
      {seen === detail.contentHash || detail.state !== 'proposed' ? (
        <ReleaseDecision key={detail.state} room={room} detail={detail} />
      ) : (
        <div>
          <Note tone="awaiting" icon="people" alert>
            <b>{text('decision.changed.title')}</b>{' '}
            {text('decision.changed.next', { version: detail.version })}
          </Note>
          <button class="btn btn--second btn--wide" type="button" onClick={() => setSeen(detail.contentHash)}>
            {text('decision.changed.read')}
          </button>
        </div>
      )}
    </aside>
  );
}

function eyes(detail: ReleaseDetail, me: string): EyesStep[] {
  const authors = [...new Map(detail.versions.map((version) => [version.author, version])).values()];
  const steps: EyesStep[] = authors.map((version) => ({
    done: true,
    who: version.author,
    title: version.author === me ? text('eyes.youWrote') : text('eyes.wrote', { name: version.author }),
    detail: `${version.author} · ${moment(version.at)}`,
  }));
  if (detail.approval)
    steps.push({
      done: true,
      who: detail.approval.approver,
      title: text('eyes.agreed'),
      detail: `${detail.approval.approver} · ${moment(detail.approval.at)}`,
    });
  else if (detail.state === 'proposed')
    steps.push({
      done: false,
      who: String(steps.length + 1),
      title: text(detail.mayApprove ? 'eyes.you' : 'eyes.other'),
      detail: text(detail.mayApprove ? 'eyes.youDetail' : 'eyes.otherDetail'),
    });
  return steps;
}
