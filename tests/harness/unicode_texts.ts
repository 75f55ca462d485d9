// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Texts that systems like to bend: each has to come out of the database exactly as it went in. None is a real tip.

export const difficultTexts: readonly string[] = [
  "Coördinatie, reünie, geïnd, 's-Gravenhage, ĳsvrij, IJsselmeer, €5",
  'e\u0301 is not é: a combining accent stays apart',
  '\u202Eomgekeerd\u202C en \u2066geïsoleerd\u2069',
  'nul\u200Bbreedte\u200Den\uFEFFmerkteken',
  'раypаl met Cyrillische letters',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 🧩',
  'شاهد رجلاً يحمل حقيبة סביב התחנה',
  '漢字とカナ 한국어 ไทย हिन्दी',
  '𝓕𝓻𝓪𝓴𝓽𝓾𝓻 𐍈 𠜎',
  'regel een\nregel twee\r\nregel drie\rregel vier\tmet tab',
  '  spaties vooraan en achteraan  ',
  '\u00A0harde spatie\u2028regelscheider\u2029alineascheider',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;b&gt; is niet <b>',
  '{{#text}}{{{text}}}{{/text}} {{> kop}}',
  "'); drop table intake.contribution; --",
  '$1 %s %n ${HOME} $(id) `id` \\0 \\u0000 \\x00',
  '=cmd|"/c calc"!A1',
  'Subject: x\r\nBcc: iemand@example.org',
  '{"text":"json in json"}',
  '\u0001\u0002\u001f besturingstekens \u007f\u0085',
  '\uFFFD vervangingsteken en \uFFFE\uFFFF niet-tekens',
  '%00 %0d%0a ../../etc/passwd',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309'.repeat(20),
];
