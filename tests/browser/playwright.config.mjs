// One Chromium (Debian's), one server: the real binary on a database ingested for this run.
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
const binary = process.env.VNFR_BINARY ?? `${target}/debug/vnfr-atlas`;
const port = Number(process.env.VNFR_TEST_PORT ?? 18080);
const events = process.env.VNFR_LONG_TESTS ? 100_000 : 20_000;

export default defineConfig({
  testDir: '.',
  outputDir: 'artefacts/results',
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
      ],
    },
  },
  // One pixel in a hundred apart is a change; the grey of a letter's edge is none.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide' } },
  webServer: [
    {
      command: `rm -rf artefacts/db && mkdir -p artefacts/db && exec "${binary}"`,
      env: { VNFR_DATABASE: 'artefacts/db/atlas.db', VNFR_LISTEN: `127.0.0.1:${port}` },
      url: `http://127.0.0.1:${port}/vi/`,
      timeout: 120_000,
      reuseExistingServer: Boolean(process.env.VNFR_REUSE_SERVER),
    },
    {
      // Invented, and the same at every run: what lists, budgets and compared screenshots stand on.
      command: `rm -rf artefacts/demo && mkdir -p artefacts/demo && "${binary}" demo-data --events ${events} && exec "${binary}" serve`,
      env: { VNFR_DATABASE: 'artefacts/demo/atlas.db', VNFR_LISTEN: `127.0.0.1:${port + 1}` },
      url: `http://127.0.0.1:${port + 1}/vi/`,
      timeout: 900_000,
      reuseExistingServer: Boolean(process.env.VNFR_REUSE_SERVER),
    },
  ],
});
