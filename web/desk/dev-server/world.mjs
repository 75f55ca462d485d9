// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A small made-up world behind the desk, for looking at its screens and trying them without a server or a database.
// For tests only: it follows the contract's shapes, not its promises. Every name, place and number in it is invented.

import { createHash, randomUUID } from 'node:crypto';

export const now = new Date('2026-11-22T13:41:00Z');
const at = (minutesAgo) => new Date(now.getTime() - minutesAgo * 60_000).toISOString().replace('.000Z', 'Z');

const tips = [
  [
    'observation',
    'Vrijdagavond rond half twaalf stond ik op perron 2. Ik zag een meisje met een groene regenjas ruzie maken met een man. Volgens mij was het Kees Verdonk van de Lindenlaan 12, die ken ik van het voetbal.\n\nHij liep daarna naar een grijze bestelbus, VK-000-X. Ik heb een foto, app me op 06 00 00 00 00. Ga daar met z’n allen eens kijken!',
    'perron 2',
    'vrijdag, half twaalf',
  ],
  [
    'tip',
    'Ik fietste om kwart over twaalf over het Jaagpad en zag niemand, alleen een auto bij de sluis. De lichten waren aan, er zat niemand in.',
    'Jaagpad',
    'kwart over twaalf',
  ],
  [
    'scenario',
    'Scenario: ze is lopend verder gegaan omdat de band lek was. Dat verklaart het losse krat bij de brug en waarom de fiets op slot stond.',
  ],
  [
    'answer',
    'Mijn deurcamera kijkt uit op de brug. Ik heb beelden van 23 tot 2 uur bewaard. U mag ze komen halen.',
    'bij de Elzerbrug',
  ],
  [
    'tip',
    'I was on the late train from the city. A girl with a green coat sat across from me and was texting the whole time. She got off one stop early.',
    'the late train',
    'around 23:20',
  ],
  [
    'hypothesis',
    'Misschien had ze met iemand afgesproken bij de kantine van de ijsclub. Daar is op vrijdag altijd nog wel iemand.',
  ],
  [
    'observation',
    'Rond 0.15 uur hoorde ik een fiets zonder licht langskomen, met een rammelend krat. Hij kwam uit de richting van het station.',
    'Veerstraat',
    '0.15 uur',
  ],
  ['tip', 'De jas op de foto heb ik zien hangen bij de gevonden voorwerpen van het zwembad.', 'zwembad'],
];

export function makeWorld() {
  const rows = new Map();
  const messages = new Map();
  for (let number = 1; number <= 214; number += 1) {
    const [kind, text, place, happened] = tips[(214 - number) % tips.length];
    const state = number > 202 ? 'received' : number > 195 ? 'triaged' : 'assessed';
    rows.set(number, {
      number,
      kind,
      state,
      text,
      version: state === 'received' ? 1 : 2,
      receivedAt: at((214 - number) * 7 + 5),
      language: text.startsWith('I was') ? 'en' : 'nl',
      ...(number % 3 === 0 ? { channel: 'buurtapp' } : {}),
      ...(place ? { place: { words: place } } : {}),
      ...(happened ? { happened: { words: happened } } : {}),
      ...(state === 'assessed'
        ? { assessment: ['usable', 'excluded', 'unverifiable', 'known_already'][number % 4] }
        : {}),
      unreadReplies: 0,
      indexed: number < 213,
      status: state === 'received' ? 'received' : 'read',
      stamp: { committed: 14, ...(number % 2 ? { rendered: 14 } : { rendered: 12 }) },
    });
    messages.set(number, []);
  }
  messages.set(208, [
    {
      from: 'team',
      text: 'Dank u wel dat u dit zo precies vertelt. Welke kant reed de fiets op: naar het dorp of naar de snelweg? Weet u het niet zeker, zeg dat dan ook.',
      at: at(40),
    },
    {
      from: 'citizen',
      text: 'Naar het dorp. Dat weet ik vrij zeker, want ik zag het achterlicht van de bus nog net om de hoek gaan.',
      at: at(12),
    },
  ]);
  Object.assign(rows.get(208), { unreadReplies: 1, status: 'answered' });

  const releases = new Map();
  const world = { rows, messages, releases, heads: { intake: 214, team: 40 }, listeners: new Set() };
  const seed = (release) => addRelease(world, release);
  seed({
    kind: 'fact',
    audience: 'public',
    author: 'R. Amrani',
    origin: 'citizens',
    happened: { words: 'zaterdag, 0.15 uur' },
    text: 'Een getuige hoorde rond kwart over twaalf ’s nachts een fiets zonder licht, met een rammelend krat. De fiets kwam uit de richting van het station.',
    sourceNumbers: [208],
    minutes: 19,
    proportionality:
      'We zoeken wie deze fiets nog meer hoorde of zag. Zonder het krat herkennen mensen het niet.',
  });
  seed({
    kind: 'question',
    audience: 'public',
    author: 'S. Bakker',
    origin: 'team',
    title: 'Wie was vrijdagnacht rond 0.15 uur bij de sluis?',
    text: 'We zoeken mensen die daar liepen, fietsten of in een auto zaten. Ook als u niets bijzonders zag, helpt dat ons.',
    sourceNumbers: [],
    minutes: 30,
    proportionality: 'Zonder het tijdstip weet niemand of hij er was. Meer zeggen we niet.',
  });
  seed({
    kind: 'fact',
    audience: 'registered',
    author: 'S. Bakker',
    origin: 'team',
    text: 'De jas is donkergroen, tot op de knie, met een capuchon en twee witte strepen op de mouw.',
    sourceNumbers: [206, 198],
    minutes: 61,
    proportionality: 'Het signalement is nodig om de jas te herkennen.',
  });
  seed({
    kind: 'fact',
    audience: 'public',
    state: 'published',
    author: 'R. Amrani',
    approver: 'S. Bakker',
    origin: 'team',
    happened: { words: 'vrijdag, 23.30 uur' },
    text: 'Marit stapte om half twaalf uit de trein op perron 2.',
    sourceNumbers: [],
    minutes: 2000,
    proportionality: 'Het is het laatste zekere moment.',
  });
  seed({
    kind: 'notice',
    audience: 'public',
    state: 'published',
    author: 'S. Bakker',
    approver: 'R. Amrani',
    origin: 'team',
    title: 'Zoek niet zelf in het water',
    text: 'De sluis is gevaarlijk. Ziet u iets, raak het niet aan en bel ons.',
    sourceNumbers: [],
    minutes: 1500,
    proportionality: 'Veiligheid.',
  });
  seed({
    kind: 'fact',
    audience: 'public',
    state: 'withdrawn',
    author: 'S. Bakker',
    approver: 'R. Amrani',
    origin: 'citizens',
    text: 'Een jas werd gevonden bij het zwembad.',
    sourceNumbers: [207],
    minutes: 900,
    proportionality: 'Herkenning.',
    withdrawn: { reasonCode: 'incorrect', at: at(200) },
  });
  seed({
    kind: 'scenario',
    audience: 'trained',
    state: 'rejected',
    author: 'J. de Vries',
    origin: 'citizens',
    title: 'Lopend verder',
    text: 'Ze is lopend verder gegaan omdat de band lek was.',
    sourceNumbers: [212],
    minutes: 300,
    proportionality: 'Om mee te denken.',
    rejectedBecause: 'Noem het krat nog niet. Dat weten alleen wij en degene die het meenam.',
  });
  return world;
}

export function addRelease(world, release) {
  const { minutes, approver, ...rest } = release;
  const id = randomUUID();
  const proposedAt = at(minutes ?? 0);
  const detail = {
    id,
    state: 'proposed',
    version: 1,
    proposedAt,
    expiresOn: '2026-12-22T21:59:59Z',
    versions: [{ version: 1, author: rest.author, at: proposedAt }],
    ...(approver ? { approval: { approver, at: proposedAt } } : {}),
    ...rest,
  };
  detail.excerpt = detail.text.slice(0, 160);
  detail.contentHash = hashOf(detail);
  world.releases.set(id, detail);
  return detail;
}

export function hashOf({ kind, audience, title, text, happened }) {
  return createHash('sha256')
    .update(JSON.stringify([kind, audience, title, text, happened]))
    .digest('hex');
}

/** Takes a step in a stream and tells everybody who listens. */
export function tell(world, stream, event, about) {
  world.heads[stream] += 1;
  const frame = { type: 'event', stream, sequence: world.heads[stream], event, at: at(0), ...about };
  for (const listener of world.listeners) listener(frame);
}

export function receive(world, kind, text, place) {
  const number = Math.max(...world.rows.keys()) + 1;
  world.rows.set(number, {
    number,
    kind,
    state: 'received',
    text,
    version: 1,
    receivedAt: at(0),
    language: 'nl',
    unreadReplies: 0,
    indexed: false,
    status: 'received',
    stamp: { committed: 15, rendered: 15 },
    ...(place ? { place: { words: place } } : {}),
  });
  world.messages.set(number, []);
  tell(world, 'intake', 'contribution_received', { number, kind });
  return number;
}
