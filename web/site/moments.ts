// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Days and times as the server words them, in the time of the Netherlands.

const dutch = document.documentElement.lang === 'nl';
const locale = dutch ? 'nl-NL' : 'en-GB';
const timeZone = 'Europe/Amsterdam';
const days = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const times = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });

/** `zaterdag 21 november`. */
export const day = (at: Date) => days.format(at);

/** `9.10 uur`, or `09:10` in English. */
export const time = (at: Date) =>
  dutch ? `${times.format(at).replace(/^0/, '').replace(':', '.')} uur` : times.format(at);

/** `zaterdag 21 november, 9.10 uur`. */
export const moment = (at: Date) => `${day(at)}, ${time(at)}`;

/** `2026-11-21`: the day in the Netherlands. */
export const dayKey = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
