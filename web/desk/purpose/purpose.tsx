// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The purpose, asked once per dossier and session, with what it is for. The answer goes on the record beside every
// item that is opened (Wpg: purpose limitation), so it has to be the person's own choice: nothing is chosen beforehand.

import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../shared/contract/problem';
import { Shell } from '../app/shell';
import { dossierTitles, fetchDossiers } from '../dossiers/dossier_titles';
import { type MessageKey, text } from '../messages/text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import { givePurpose } from '../session/session';
import { useStore } from '../store/store';

const usual: MessageKey[] = ['purpose.triage', 'purpose.release', 'purpose.reply', 'purpose.lookup'];
const purposeMax = 300;

export function Purpose({ dossier }: { dossier: string }) {
  const titles = useStore(dossierTitles);
  const title = titles.get(dossier) ?? dossier;
  const [chosen, setChosen] = useState<MessageKey | 'own'>();
  const [own, setOwn] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!titles.has(dossier)) fetchDossiers();
  }, []);
  const purpose = chosen === 'own' ? own.trim() : chosen ? text(chosen) : '';

  async function submit(event: Event) {
    event.preventDefault();
    setMissing(purpose === '');
    if (purpose === '' || busy) return;
    setBusy(true);
    const refused = await givePurpose(dossier, purpose);
    if (!refused) return;
    setBusy(false);
    setProblem(refused);
  }

  return (
    <Shell title={text('purpose.title')}>
      <form class="panel purpose" onSubmit={submit}>
        <p class="meta">{title}</p>
        <h1>{text('purpose.title')}</h1>
        <p class="muted">{text('purpose.why')}</p>
        {problem && <ProblemNote problem={problem} />}
        <fieldset class={missing ? 'field field--error' : 'field'}>
          <legend>{text('purpose.legend')}</legend>
          {missing && (
            <p class="error" role="alert">
              <Icon name="alert" />
              {text('purpose.missing')}
            </p>
          )}
          {usual.map((key) => (
            <div class="choice" key={key}>
              <input
                type="radio"
                name="purpose"
                id={key}
                checked={chosen === key}
                onChange={() => setChosen(key)}
              />
              <label for={key}>{text(key)}</label>
            </div>
          ))}
          <div class="choice">
            <input
              type="radio"
              name="purpose"
              id="own"
              checked={chosen === 'own'}
              onChange={() => setChosen('own')}
            />
            <label for="own">{text('purpose.other')}</label>
          </div>
          {chosen === 'own' && (
            <div class="purpose__own">
              <label class="vh" for="own-words">
                {text('purpose.otherWords')}
              </label>
              <input
                class="input"
                id="own-words"
                maxLength={purposeMax}
                value={own}
                onInput={(event) => setOwn(event.currentTarget.value)}
              />
            </div>
          )}
        </fieldset>
        <div class="purpose__end">
          <button class="btn btn--primary" type="submit" aria-disabled={busy}>
            {text('purpose.submit')}
          </button>
          <a class="btn btn--quiet" href="/desk">
            {text('nav.otherDossier')}
          </a>
        </div>
      </form>
    </Shell>
  );
}
