// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which tests vitest runs, and how: one project for each kind, two files at a time, results also as JSON for ./dev.
import { defineConfig } from 'vitest/config';

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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['fault/**/*.test.ts'],
          globalSetup: ['harness/global_setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
