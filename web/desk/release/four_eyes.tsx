// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who wrote it, and who agrees: never the same person. Shows only; the rule is a constraint in the database.

import { initials } from '../app/initials';

export interface EyesStep {
  done: boolean;
  /** A name, or a number for whoever comes next. */
  who: string;
  title: string;
  detail: string;
}

export function FourEyes({ steps }: { steps: EyesStep[] }) {
  return (
    <ol class="eyes">
      {steps.map((step) => (
        <li key={step.title + step.detail} class={step.done ? 'done' : undefined}>
          <span class="who" aria-hidden="true">
            {step.done ? initials(step.who) : step.who}
          </span>
          <b>{step.title}</b>
          <small>{step.detail}</small>
        </li>
      ))}
    </ol>
  );
}
