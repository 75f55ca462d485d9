// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Builds what the server hands out: the desk (an application) and the script and styles of the public pages.
// Everything lands in dist/: desk/index.html, hashed files in assets/, and site.json, which tells the server their names.
// Nothing here may put a script or a style inside a page: the content security policy forbids both.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { icuMessages } from './build/messages';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every entry that exists, by the name its files get; the manifest names each by its path below web/. */
const entries = Object.fromEntries(
  Object.entries({ desk: 'desk/index.html', site: 'site/site.ts', form: 'site/form.ts' })
    .map(([name, path]) => [name, at(path)] as const)
    .filter(([, path]) => existsSync(path)),
);

export default defineConfig({
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [icuMessages()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'site.json',
    // A style or picture inside the page would need an exception in the policy; a preload polyfill is an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: entries },
  },
  server: { host: '127.0.0.1', port: 0 },
  test: {
    include: ['desk/**/*.test.ts', 'shared/**/*.test.ts', 'site/**/*.test.ts'],
    environment: 'node',
  },
});
