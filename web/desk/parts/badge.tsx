// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A state as a sign, a word and a tint together.

import type { Assessment, ReleaseState, TriageState } from '../../shared/contract/generated/messages';
import { textOf } from '../messages/text';
import { Icon, type IconName } from './icon';

type Tint = 'urgent' | 'new' | 'awaiting' | 'released' | 'withdrawn' | 'plain';

export function Badge({ tint, icon, children }: { tint: Tint; icon: IconName; children: string }) {
  return (
    <span class={`badge badge--${tint}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

const ofContribution: Record<TriageState, [Tint, IconName]> = {
  received: ['new', 'dot'],
  triaged: ['awaiting', 'eye'],
  assessed: ['plain', 'check'],
};

export function ContributionBadge({
  state,
  assessment,
}: {
  state: TriageState;
  assessment?: Assessment | undefined;
}) {
  const [tint, icon] = ofContribution[state];
  return (
    <Badge tint={tint} icon={icon}>
      {assessment ? textOf('assessment', assessment) : textOf('state', state)}
    </Badge>
  );
}

const ofRelease: Record<ReleaseState, [Tint, IconName]> = {
  draft: ['plain', 'dot'],
  proposed: ['awaiting', 'people'],
  published: ['released', 'eye'],
  rejected: ['plain', 'cross'],
  withdrawn: ['withdrawn', 'gone'],
  expired: ['withdrawn', 'clock'],
};

export function ReleaseBadge({ state }: { state: ReleaseState }) {
  const [tint, icon] = ofRelease[state];
  return (
    <Badge tint={tint} icon={icon}>
      {textOf('release.state', state)}
    </Badge>
  );
}
