// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every word that the desk shows, from the message files (ICU message format), and dates and times as the language
// writes them. No sentence stands in a component.

import { IntlMessageFormat } from 'intl-messageformat';
import { createStore } from '../store/store';
import nl from './nl.json';

export type MessageKey = keyof typeof nl;
type Values = Record<string, string | number>;
/** A text, or for a message with holes its parts, as the build read them (build/messages.ts). */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
export type DeskLanguage = 'nl' | 'en';

const storageKey = 'tgo-desk-language';
/** Times are those of the place where the dossiers are, wherever the screen stands. */
const timeZone = 'Europe/Amsterdam';

export const language = createStore<DeskLanguage>('nl');
let messages: Record<MessageKey, Message> = nl;
let formats = new Map<MessageKey, IntlMessageFormat>();

/** The message in the language of the desk. The type of the key proves that it exists; a check compares the files. */
export function text(key: MessageKey, values?: Values): string {
  const message = messages[key];
  if (typeof message === 'string') return message;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locale());
    formats.set(key, format);
  }
  return String(format.format(values));
}

/** A message of a family, such as `kind.` + "tip". Falls back to the word itself when a newer server sends a new one. */
export function textOf<Family extends string>(family: Family, word: string, values?: Values): string {
  const key = `${family}.${word}`;
  return key in nl ? text(key as MessageKey, values) : word;
}

export async function chooseLanguage(chosen: DeskLanguage): Promise<void> {
  const loaded = chosen === 'nl' ? nl : ((await import('./en.json')).default as Record<MessageKey, Message>);
  messages = loaded;
  formats = new Map();
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // A browser without storage asks again next time.
  }
  language.set(chosen);
}

/** The language that was chosen on this computer before. */
export async function recallLanguage(): Promise<void> {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey);
  } catch {
    // No storage: Dutch.
  }
  if (stored === 'en') await chooseLanguage('en');
}

function locale(): string {
  return language.get() === 'nl' ? 'nl-NL' : 'en-GB';
}

function dutchDots(time: string): string {
  return language.get() === 'nl' ? time.replace(':', '.') : time;
}

function written(date: string | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone, ...options }).format(new Date(date));
}

/** "14.36" */
export function clock(date: string | Date): string {
  return dutchDots(written(date, { hour: '2-digit', minute: '2-digit', hour12: false }));
}

/** "zo 22 nov 14.36", or only the time when it is today. */
export function moment(date: string | Date, now = new Date()): string {
  const day = (of: string | Date) => written(of, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (day(date) === day(now)) return clock(date);
  return `${written(date, { weekday: 'short', day: 'numeric', month: 'short' })} ${clock(date)}`;
}

/** "zondag 22 november 2026, 14.36 uur" */
export function fullMoment(date: string | Date): string {
  return text('time.full', { day: fullDay(date), time: clock(date) });
}

/** "22 november 2026" */
export function fullDay(date: string | Date): string {
  return written(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The number that staff say aloud: B-0214. */
export function contributionName(number: number): string {
  return `B-${String(number).padStart(4, '0')}`;
}
