// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reads the ICU messages when the desk is built, so that the browser needs no parser for them: a message without holes
// stays a text, one with holes becomes its parts. A message that cannot be read stops the build.

import { createRequire } from 'node:module';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const messageFile = /\/messages\/(nl|en)\.json$/;
const require = createRequire(import.meta.url);

export function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: require.resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
          },
        ],
      },
    }),
    transform(code, id) {
      if (!messageFile.test(id)) return undefined;
      const messages: Record<string, string> = JSON.parse(code);
      const read = Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [
          key,
          message.includes('{') ? parse(message) : message,
        ]),
      );
      return { code: JSON.stringify(read), map: null };
    },
  };
}
