// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A text of the team's own, without a contribution behind it: a question, a fact, a notice. Same panel, same rule.

import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { text } from '../messages/text';
import { Icon } from '../parts/icon';
import { Level } from '../parts/level';
import { PublicView } from '../release/public_view';
import { draftFrom, type ReleaseDraft } from '../release/release_draft';
import { ReleasePanel } from '../release/release_panel';
import { releaseDrafts } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';

export function NewRelease({ room }: { room: DossierRoom }) {
  const { route } = useLocation();
  const drafts = useStore(releaseDrafts);
  const key = `${room.dossier}/new`;
  const fresh = useRef<ReleaseDraft | undefined>(undefined);
  fresh.current ??= draftFrom(undefined, new Date());
  const draft = drafts.get(key) ?? fresh.current;
  const change = (next: ReleaseDraft) => releaseDrafts.set((old) => new Map(old).set(key, next));

  function proposed(release: string) {
    releaseDrafts.set((old) => {
      const next = new Map(old);
      next.delete(key);
      return next;
    });
    route(`/desk/${room.dossier}/releases/${release}`);
  }

  return (
    <>
      <div class="work__item">
        <p class="moves">
          <a class="moves__back" href={`/desk/${room.dossier}/releases`}>
            <Icon name="back" />
            {text('releases.back')}
          </a>
        </p>
        <article class="item" aria-label={text('releases.new')}>
          <header class="item__head">
            <h2 class="item__t">{text('releases.new')}</h2>
          </header>
          <section class="pair__public pair__public--alone" aria-labelledby="public">
            <div class="pair__h">
              <h3 id="public">{text('redact.public')}</h3>
              {draft.audience && <Level audience={draft.audience} />}
            </div>
            <PublicView
              content={{
                kind: draft.kind,
                title: draft.title,
                text: draft.text,
                happened: draft.happened,
                origin: 'team',
              }}
              onChange={(part) => change({ ...draft, ...part })}
            />
          </section>
        </article>
      </div>
      <ReleasePanel
        room={room}
        draft={draft}
        original=""
        source={undefined}
        onChange={change}
        onProposed={proposed}
      />
    </>
  );
}
