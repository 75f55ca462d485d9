// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A citizen without JavaScript: fetches the form, fills in what it gives, posts it as a browser would.
import type { Answer, HttpClient } from './http_client.ts';

/** The values of all input elements of a page, by name. */
export function inputsOf(html: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (!name || ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(tag))) continue;
    found[name] = attribute(tag, 'value') ?? '';
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

export function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Fetches the contribution form and posts it with `fields`. */
export async function submitForm(
  visitor: HttpClient,
  dossier: string,
  fields: Record<string, string>,
): Promise<{ answer: Answer; receipt?: string }> {
  const path = `/dossiers/${dossier}/bijdragen`;
  const form = await visitor.get(`${path}?soort=${fields.kind ?? 'tip'}`);
  const given = inputsOf(form.text);
  const answer = await visitor.ask('POST', path, {
    form: { ...given, safety: 'no', ...fields },
    headers: { Origin: visitor.origin },
  });
  const receipt = /(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z](?![0-9A-Z-])/.exec(answer.text)?.[0];
  return answer.status < 300 && receipt ? { answer, receipt } : { answer };
}
