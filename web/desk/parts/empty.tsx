// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Nothing here: why, and what now. And the grey lines while something is on its way.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon';

interface EmptyProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {children}
    </div>
  );
}

/** What comes within this time needs no announcement: it would only flicker. */
const skeletonAfterMs = 300;

export function Skeleton({ label }: { label: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), skeletonAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div class="skel-box">
      <p class="vh" role="status">
        {label}
      </p>
      <div class="skel" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6].map((line) => (
          <span key={line} />
        ))}
      </div>
    </div>
  );
}
