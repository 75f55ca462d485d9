// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Sign-in: one card, and the sentence that everything is recorded.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../shared/contract/problem';
import { text } from '../messages/text';
import { Brand } from '../parts/brand';
import { Field } from '../parts/field';
import { Icon } from '../parts/icon';
import { Note, ProblemNote } from '../parts/note';
import { hasUnsentWork, signIn } from '../session/session';

export function SignIn({ ended }: { ended: boolean }) {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const login = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.body.classList.add('signin');
    document.title = `${text('signin.title')} · TGO bureau`;
    return () => document.body.classList.remove('signin');
  }, []);

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const refused = await signIn(login.current?.value.trim() ?? '', password.current?.value ?? '');
    if (!refused) return;
    setBusy(false);
    setProblem(refused);
    if (password.current) password.current.value = '';
    password.current?.focus();
  }

  return (
    <main id="main" class="signin__main">
      <div class="signin__brand">
        <span class="brand">
          <Brand />
        </span>
      </div>
      <div class="panel signin__card">
        <h1>{text('signin.title')}</h1>
        <p class="muted">{text('signin.forWhom')}</p>
        {ended && !problem && (
          <Note tone="awaiting" icon="clock" alert>
            <b>{text('signin.ended.title')}</b>{' '}
            {text(hasUnsentWork() ? 'signin.ended.kept' : 'signin.ended.next')}
          </Note>
        )}
        {problem && <ProblemNote problem={problem} />}
        <form class="signin__form" onSubmit={submit}>
          <Field id="login" label={text('signin.login')}>
            <input
              class="input"
              id="login"
              ref={login}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
            />
          </Field>
          <Field id="password" label={text('signin.password')}>
            <input
              class="input"
              id="password"
              ref={password}
              type="password"
              autocomplete="current-password"
              required
            />
          </Field>
          <button class="btn btn--primary btn--wide" type="submit" aria-disabled={busy}>
            {text(busy ? 'signin.busy' : 'signin.submit')}
          </button>
        </form>
        <p class="small signin__help">{text('signin.help')}</p>
      </div>
      <div class="signin__note">
        <Icon name="eye" />
        <p>{text('signin.recorded')}</p>
      </div>
      <p class="signin__out">
        <a href="/">
          <Icon name="back" />
          {text('signin.public')}
        </a>
      </p>
    </main>
  );
}
