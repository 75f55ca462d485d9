// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The releases that rest on this contribution, from the same live list as the page of releases.

import { moment, text, textOf } from '../messages/text';
import { ReleaseBadge } from '../parts/badge';
import { Level } from '../parts/level';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';

export function RestingReleases({ room, number }: { room: DossierRoom; number: number }) {
  const { value } = useStore(room.releases);
  const resting = value?.filter((release) => release.sourceNumbers.includes(number)) ?? [];
  if (resting.length === 0) return null;
  return (
    <section aria-labelledby="resting">
      <h3 id="resting">{text('item.releases')}</h3>
      <ul class="resting">
        {resting.map((release) => (
          <li key={release.id}>
            <a class="resting__a" href={`/desk/${room.dossier}/releases/${release.id}`}>
              <span class="row">
                <ReleaseBadge state={release.state} />
                <Level audience={release.audience} />
                <span class="meta">
                  {textOf('release.kind', release.kind)} · {release.author} · {moment(release.proposedAt)}
                </span>
              </span>
              <span class="resting__text">{release.title ?? release.excerpt}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
