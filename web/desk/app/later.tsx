// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A screen that is fetched when it is first needed. When it cannot be fetched (no network, or a newer desk was put in
// place since this one was loaded) it says so, and how to go on.

import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../messages/text';
import { Skeleton } from '../parts/empty';
import { ProblemNote } from '../parts/note';

/**
 * @param load fetches it; called once, at the first showing or the first `prepare`.
 * @param Around what stands around the wait, such as the main part of a page.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Around: ComponentType<{ children: ComponentChildren }>,
): ComponentType<Props> & { prepare(): void } {
  let loaded: ComponentType<Props> | undefined;
  const fetchOnce = () =>
    load().then((screen) => {
      loaded = screen;
      return screen;
    });
  function Later(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      fetchOnce().then(
        (screen) => setScreen(() => screen),
        () => setFailed(true),
      );
    }, []);
    if (Screen) return <Screen {...props} />;
    return (
      <Around>
        {failed ? (
          <ProblemNote problem={{ code: 'no-connection', status: 0, title: '' }}>
            <p>
              <button class="btn btn--second" type="button" onClick={() => location.reload()}>
                {text('action.retry')}
              </button>
            </p>
          </ProblemNote>
        ) : (
          <Skeleton label={text('app.loading')} />
        )}
      </Around>
    );
  }
  // While the person reads the list, the next screen can already come; when it cannot, the showing will say so.
  Later.prepare = () => {
    fetchOnce().catch(() => undefined);
  };
  return Later;
}

/** Around a whole screen. */
export function AroundScreen({ children }: { children: ComponentChildren }) {
  return (
    <main id="main" class="desk-main desk-main--narrow" tabIndex={-1}>
      {children}
    </main>
  );
}
