// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which screen: sign-in, choice of dossier, purpose, or the dossier itself. A screen behind a gate is not drawn before
// the gate is passed, so that nothing is fetched that would not be shown.

import { useEffect } from 'preact/hooks';
import { LocationProvider, useLocation } from 'preact-iso';
import { Dossiers } from '../dossiers/dossiers';
import { language, text } from '../messages/text';
import { Empty, Skeleton } from '../parts/empty';
import { ProblemNote } from '../parts/note';
import { Purpose } from '../purpose/purpose';
import { QueuePage } from '../queue/queue_page';
import { findSession, session } from '../session/session';
import { SignIn } from '../signin/signin';
import { useStore } from '../store/store';
import { AroundScreen, later } from './later';
import { Shell } from './shell';

const ReleasesPage = later(
  async () => (await import('../releases/releases_page')).ReleasesPage,
  AroundScreen,
);

export function App() {
  useStore(language);
  const state = useStore(session);
  useEffect(() => {
    findSession();
  }, []);
  if (state.is === 'unknown') return <Skeleton label={text('app.loading')} />;
  if (state.is === 'unreachable')
    return (
      <main id="main" class="desk-main desk-main--narrow">
        <h1 class="vh">TGO bureau</h1>
        <ProblemNote problem={state.problem}>
          <p>
            <button class="btn btn--second" type="button" onClick={findSession}>
              {text('action.retry')}
            </button>
          </p>
        </ProblemNote>
      </main>
    );
  if (state.is === 'out') return <SignIn ended={state.ended} />;
  return (
    <LocationProvider scope="/desk">
      <Screens />
    </LocationProvider>
  );
}

/** One component for every address, so that a screen stays in place while its item changes. */
function Screens() {
  const state = useStore(session);
  const { path } = useLocation();
  const [, , dossier, section, id, ...more] = path.replace(/\/$/, '').split('/');
  if (dossier === undefined) return <Dossiers />;
  const number = id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
  const isQueue = section === undefined || (section === 'contributions' && number !== undefined);
  if (more.length > 0 || !(isQueue || section === 'releases')) return <Nowhere />;
  // Nothing of a dossier is drawn, or fetched, before its purpose was given.
  if (state.is === 'in' && !state.session.purposes.includes(dossier))
    return <Purpose key={dossier} dossier={dossier} />;
  if (isQueue) return <QueuePage key={dossier} dossier={dossier} number={number} />;
  return <ReleasesPage key={dossier} dossier={dossier} release={id} />;
}

function Nowhere() {
  return (
    <Shell title={text('nowhere.title')}>
      <h1 class="vh">{text('nowhere.title')}</h1>
      <Empty icon="gone" title={text('nowhere.title')}>
        <p>{text('nowhere.next')}</p>
        <a class="btn btn--second" href="/desk">
          {text('nav.dossiers')}
        </a>
      </Empty>
    </Shell>
  );
}
