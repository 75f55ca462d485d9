// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which tests vitest runs, and how: one project for each kind, two files at a time, results also as JSON for ./dev.
import { defineConfig } from 'vitest/config';

/** Under sanitizers everything takes longer. */
const slowness = process.env.TGO_SANITIZED ? 5 : 1;
const step = process.env.TGO_TEST_STEP ?? 'vitest';

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: `results/${step}.json` }]],
    maxWorkers: 2,
    minWorkers: 1,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'contract', include: ['contract/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['system/**/*.test.ts'],
          globalSetup: ['harness/global_setup.ts'],
          testTimeout: 60_000 * slowness,
          hookTimeout: 60_000 * slowness,
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['fault/**/*.test.ts'],
          globalSetup: ['harness/global_setup.ts'],
          testTimeout: 600_000 * slowness,
          hookTimeout: 60_000 * slowness,
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
