// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Sends the contribution form over the socket and shows the receipt in its place. For anything but a receipt the form is
// sent as every browser would, under the same sender key, so that the server says what is wrong. What was typed stays
// in the form and nowhere else: nothing is written to the device.

import type { Frame } from './connection';
import { moment } from './moments';
import { ask } from './submission';

const waitMs = 8000;

/** The same message that the server makes of the form: blank fields are absent. */
function contributionOf(form: HTMLFormElement) {
  const fields = new FormData(form);
  const value = (name: string) => fields.get(name)?.toString() ?? '';
  const filled = (name: string) => (value(name).trim() ? value(name) : undefined);
  const words = (name: string) => filled(name) && { words: filled(name) };
  return {
    senderKey: value('sender_key'),
    kind: value('kind'),
    language: document.documentElement.lang,
    text: value('text').replace(/\r\n?/g, '\n'),
    place: words('place_words'),
    happened: words('happened_words'),
    channel: filled('channel'),
    question: filled('question'),
    seen: filled('seen'),
    safetyAtStake: false,
  };
}

function showReceipt(code: string) {
  const part = (document.getElementById('t-receipt') as HTMLTemplateElement).content;
  const groups = code.split('-');
  const saved = part.querySelector('[data-f=saved]') as HTMLElement;
  saved.textContent = (saved.textContent ?? '').replace('%', moment(new Date()));
  const place = part.querySelector<HTMLElement>('.code') as HTMLElement;
  place.dataset.code = code;
  const spoken = groups.map((group) => [...group].join(' ')).join(', ');
  place.ariaLabel = (place.getAttribute('aria-label') ?? '').replace('%', spoken);
  place.replaceChildren(
    ...groups.map((group) => {
      const span = document.createElement('span');
      span.textContent = group;
      return span;
    }),
  );
  (document.getElementById('main') as HTMLElement).replaceChildren(part);
  receiptButtons();
  scrollTo(0, 0);
  document.getElementById('done')?.focus();
}

/** The buttons of a receipt, which only work with script and so are only shown with it. */
export function receiptButtons() {
  const button = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
  const copy = button('copy');
  const print = button('print');
  const code = button('code')?.dataset.code ?? '';
  if (print) {
    print.hidden = false;
    print.onclick = () => window.print();
  }
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.onclick = async () => {
      await navigator.clipboard.writeText(code);
      (button('copied') as HTMLElement).hidden = false;
    };
  }
}

export function sendOverSocket(form: HTMLFormElement) {
  const offline = document.getElementById('offline') as HTMLElement;
  const send = form.querySelector<HTMLButtonElement>('[type=submit]') as HTMLButtonElement;
  window.ononline = () => {
    offline.hidden = true;
  };
  form.onsubmit = async (event) => {
    event.preventDefault();
    const yes = form.querySelector<HTMLInputElement>('#safety-yes');
    const way = form.querySelector<HTMLAnchorElement>('.safe-way a');
    if (yes?.checked && way) {
      // Nothing of what was typed leaves the page.
      form.reset();
      location.replace(`${way.href}?van=formulier`);
      return;
    }
    offline.hidden = navigator.onLine;
    if (!navigator.onLine || send.disabled) return;
    send.disabled = true;
    const frame: Frame = {
      type: 'submit',
      id: '1',
      dossier: form.dataset.dossier,
      contribution: contributionOf(form),
    };
    const answer = await ask(frame, waitMs).catch(() => undefined);
    send.disabled = false;
    if (answer?.type === 'receipt') showReceipt(answer.receipt as string);
    else if (navigator.onLine) form.submit();
    else offline.hidden = false;
  };
}
