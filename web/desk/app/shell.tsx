// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The dark head of the desk and what stands around every screen: where you are, whether it is live, who you are.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../shared/api/live_socket';
import type { Problem } from '../../shared/contract/problem';
import { dossierTitles } from '../dossiers/dossier_titles';
import { KeysHelp } from '../keys/keys_help';
import { chooseLanguage, clock, language, text, textOf } from '../messages/text';
import { Brand } from '../parts/brand';
import { Icon } from '../parts/icon';
import { Note, ProblemNote } from '../parts/note';
import { rolesIn } from '../session/rights';
import { hasUnsentWork, session, signOut } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { UndoBar } from '../undo/undo_bar';
import { initials } from './initials';

interface ShellProps {
  /** Of the page, for the title bar and the heading that a screen reader hears first. */
  title: string;
  room?: DossierRoom;
  active?: 'queue' | 'releases';
  children: ComponentChildren;
}

export function Shell({ title, room, active, children }: ShellProps) {
  useEffect(() => {
    document.title = `${title} · TGO bureau`;
  }, [title]);
  useEffect(startReading, []);
  return (
    <>
      <a class="skip" href="#main">
        {text('app.skip')}
      </a>
      <header class="desk-head">
        <a class="brand" href="/desk" aria-label={text('nav.home')}>
          <Brand />
        </a>
        {room && <CaseSwitch dossier={room.dossier} />}
        {room ? <Rooms room={room} active={active} /> : <span class="desk-nav" />}
        <div class="desk-me">
          {room && <LiveDot room={room} />}
          {room && <KeysHelp />}
          <Me dossier={room?.dossier} />
        </div>
      </header>
      <main id="main" class="desk-main" tabIndex={-1}>
        {room && <ConnectionNote room={room} />}
        {children}
      </main>
      <UndoBar />
    </>
  );
}

let first = true;

/** A new screen starts at its beginning; the first one is where the browser already is. */
function startReading() {
  if (!first) document.getElementById('main')?.focus();
  first = false;
}

function CaseSwitch({ dossier }: { dossier: string }) {
  const title = useStore(dossierTitles).get(dossier) ?? dossier;
  return (
    <a class="case-switch" href="/desk">
      <Icon name="book" />
      <span class="case-switch__t">
        <span class="vh">{text('nav.dossier')}: </span>
        {title}
        <span class="vh">. {text('nav.otherDossier')}</span>
      </span>
      <Icon name="down" />
    </a>
  );
}

function Rooms({ room, active }: { room: DossierRoom; active: ShellProps['active'] }) {
  const { queue } = useStore(room.state);
  const { value: releases } = useStore(room.releases);
  const waiting = releases?.filter((release) => release.state === 'proposed').length ?? 0;
  const received = queue?.counts.of.received ?? 0;
  const base = `/desk/${room.dossier}`;
  return (
    <nav class="desk-nav" aria-label={text('nav.rooms')}>
      <ul>
        <li>
          <a href={base} aria-current={active === 'queue' ? 'page' : undefined}>
            {text('nav.queue')} <Pip count={received} of={text('nav.queue.count', { count: received })} />
          </a>
        </li>
        <li>
          <a href={`${base}/releases`} aria-current={active === 'releases' ? 'page' : undefined}>
            {text('nav.releases')} <Pip count={waiting} of={text('nav.releases.count', { count: waiting })} />
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Pip({ count, of }: { count: number; of: string }) {
  if (count === 0) return null;
  return (
    <span class="pip">
      <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
      <span class="vh">{of}</span>
    </span>
  );
}

function LiveDot({ room }: { room: DossierRoom }) {
  const { connection } = useStore(room.state);
  return (
    <span class={`live live--${connection}`} role="status">
      <span class="live__dot" />
      <span class="vh">{text('live.connection')}: </span>
      {textOf('live', connection)}
    </span>
  );
}

/** A short cut is not worth a line; a longer one is. */
const offlineAfterMs = 1500;

function ConnectionNote({ room }: { room: DossierRoom }) {
  const { connection, rightAt, queue } = useStore(room.state);
  const shown = useAfter(connection, offlineAfterMs) === 'offline' && connection === 'offline';
  if (!shown || !queue) return null;
  return (
    <div class="desk-line">
      <Note tone="plain" icon="offline" alert>
        <b>{text('live.lost.title')}</b> {text('live.lost.next', { time: clock(rightAt) })}
      </Note>
    </div>
  );
}

function useAfter(connection: Connection, ms: number): Connection {
  const [late, setLate] = useState(connection);
  useEffect(() => {
    const timer = setTimeout(() => setLate(connection), ms);
    return () => clearTimeout(timer);
  }, [connection, ms]);
  return late;
}

function Me({ dossier }: { dossier: string | undefined }) {
  const state = useStore(session);
  const [problem, setProblem] = useState<Problem>();
  const [sure, setSure] = useState(false);
  if (state.is !== 'in') return null;
  const { name, unit } = state.session.staff;
  const roles = dossier ? rolesIn(state.session, dossier) : [];
  const leave = async () => {
    if (hasUnsentWork() && !sure) setSure(true);
    else setProblem(await signOut());
  };
  return (
    <details class="me">
      <summary>
        <span class="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <span class="me__t">
          {name}
          <small>{roles.map((role) => textOf('role', role)).join(', ') || unit}</small>
        </span>
      </summary>
      <div class="me__menu">
        <p>
          <b>{name}</b>
          <br />
          {text('me.unit', { unit })}
        </p>
        <p class="me__record">
          <Icon name="eye" />
          {text('me.recorded')}
        </p>
        <button class="btn btn--second btn--wide" type="button" onClick={switchLanguage}>
          {text('me.language')}
        </button>
        {sure && (
          <Note tone="awaiting" icon="alert" alert>
            {text('me.unsent')}
          </Note>
        )}
        {problem && <ProblemNote problem={problem} />}
        <button class="btn btn--second btn--wide" type="button" onClick={leave}>
          {text(sure ? 'me.signOutAnyway' : 'me.signOut')}
        </button>
      </div>
    </details>
  );
}

function switchLanguage() {
  chooseLanguage(language.get() === 'nl' ? 'en' : 'nl');
}
