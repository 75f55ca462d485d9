// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Keeps the page of a dossier up to date. Fills the same partials that the server fills, from `<template>` elements, and
// only ever as text. Never moves the focus, never scrolls.

import { connect, type Frame } from './connection';
import { day, dayKey, moment, time } from './moments';

interface Item {
  id: string;
  kind: string;
  version: number;
  origin: string;
  title?: string;
  text?: string;
  happened?: { words?: string; from?: string; until?: string };
  closesAt?: string;
  publishedAt: string;
  withdrawn?: { reasonCode: string; at: string };
}

const by = (id: string) => document.getElementById(id) as HTMLElement;
const template = (id: string) => (by(id) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;

/** A sentence of the page, with `at` in the place of its `%`. */
const say = (name: string, at = '') =>
  (template('say').querySelector(`[data-s=${name}]`)?.textContent ?? '').replace('%', at);

/** Puts each field in its places; a place for which there is nothing goes away. */
function fill(part: ParentNode, fields: Record<string, string | undefined>) {
  for (const place of part.querySelectorAll<HTMLElement>('[data-f]')) {
    const text = fields[place.dataset.f as string];
    if (text) place.textContent = text;
    else (place.closest('[data-has]') ?? place).remove();
  }
}

const listOf = (kind: string) => by(`list-${/notice|cluster_reply/.test(kind) ? 'message' : kind}`);

function whenText({ happened }: Item) {
  if (!happened?.from || happened.words) return happened?.words;
  const from = time(new Date(happened.from));
  return happened.until ? `${from} – ${time(new Date(happened.until))}` : from;
}

function build(item: Item): HTMLElement {
  const part = template(`t-${listOf(item.kind).id.slice(5)}`);
  const element = part.querySelector('li') as HTMLElement;
  element.dataset.item = item.id;
  element.classList.add('arrived');
  const happened = item.happened?.from;
  element.dataset.order = happened ?? `9999-${item.publishedAt}`;
  element.dataset.day = happened ? dayKey(new Date(happened)) : '';
  fill(part, {
    title: item.title,
    text: item.text,
    when: whenText(item),
    released: say('released', moment(new Date(item.publishedAt))),
    closes: item.closesAt && say('closes', moment(new Date(item.closesAt))),
    citizens: item.origin === 'citizens' ? (element.querySelector('.voice')?.textContent ?? '') : undefined,
  });
  const answer = element.querySelector<HTMLAnchorElement>('[data-answer]');
  if (answer) answer.href += item.id;
  return element;
}

/** Finds its place in the timeline, under the heading of its day. */
function insertFact(list: HTMLElement, element: HTMLElement) {
  const { order, day: key } = element.dataset as { order: string; day: string };
  const later = [...list.children].find((other) => ((other as HTMLElement).dataset.order ?? '') > order);
  if (!list.querySelector(`.day[data-day="${key}"]`)) {
    const heading = template('t-day').firstElementChild as HTMLElement;
    heading.dataset.day = key;
    heading.dataset.order = key || '9999';
    fill(heading, { day: key ? day(new Date(order)) : say('undated') });
    list.insertBefore(heading, later ?? null);
  }
  list.insertBefore(element, later ?? null);
}

function withdraw(element: HTMLElement, gone: NonNullable<Item['withdrawn']>) {
  const part = template('t-gone');
  fill(part, { notice: say(gone.reasonCode), withdrawn: say('withdrawn', moment(new Date(gone.at))) });
  element.classList.add('gone');
  element.replaceChildren(part);
}

/** Shows an item as it is now, whatever was shown of it before. */
function show(item: Item) {
  if (item.kind === 'dossier_text') {
    by('title').textContent = item.title ?? '';
    by('lead').textContent = item.text ?? '';
    return;
  }
  const list = listOf(item.kind);
  const shown = list.querySelector<HTMLElement>(`[data-item="${item.id}"]`);
  if (item.withdrawn) {
    if (shown) withdraw(shown, item.withdrawn);
    return;
  }
  const element = build(item);
  if (shown?.contains(document.activeElement)) {
    // The reader stands on its button: the words change around it.
    fill(shown, { title: item.title, text: item.text });
  } else if (shown) shown.replaceWith(element);
  else if (item.kind === 'fact') insertFact(list, element);
  else list.append(element);
  list.closest('section')?.removeAttribute('hidden');
  document.querySelector(`[data-empty="${item.kind}"]`)?.remove();
}

/** Follows the dossier of this page from the number at which it was rendered. */
export function follow(line: HTMLElement) {
  let sequence = Number(line.dataset.sequence);
  let seenAt = new Date();
  const words = by('live-text');
  const tell = (name: string, isLive = true) => {
    words.textContent = say(name, moment(seenAt));
    line.classList.toggle('live--off', !isLive);
  };
  const take = (frame: Frame) => {
    const snapshot = frame.snapshot as { sequence: number; items: Item[] } | undefined;
    if (frame.type === 'welcome') {
      if (line.classList.contains('live--off')) tell('updated');
      if (!snapshot || snapshot.sequence === sequence) return;
      snapshot.items.forEach(show);
      sequence = snapshot.sequence;
    } else if (frame.type === 'event' && frame.stream === 'public' && (frame.sequence as number) > sequence) {
      sequence = frame.sequence as number;
      seenAt = new Date();
      if (frame.item) show(frame.item as Item);
      tell(frame.event === 'item_withdrawn' ? 'gone' : 'published');
    } else return;
    seenAt = new Date();
  };
  connect(
    () => ({ type: 'hello', id: '1', dossier: line.dataset.dossier, since: sequence }),
    take,
    () => tell('offline', false),
  );
}
