import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_FLAGS } from './scripts/chromiumFlags.ts';
import { findBrowser } from './scripts/findBrowser.ts';
import { englishCatalogue } from './tests/setup/englishCatalogue.ts';

/** Where tests that make up their inputs begin: the same in every `npm test`, another in each round of `npm run soak`. */
const env = { SEED: process.env.SEED ?? '1' };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          env,
          setupFiles: ['tests/setup/propertySeed.ts'],
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [englishCatalogue()],
        resolve: { alias: { '#i18n': fileURLToPath(new URL('.wxt/i18n/index.ts', import.meta.url)) } },
        // Found only while a test runs, a package is prepared late: the tests reload and get a second Preact.
        optimizeDeps: {
          include: [
            '@wxt-dev/browser',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'lucide-preact',
            'dexie',
            'minisearch',
            'zod',
            'dompurify',
            'marked',
          ],
        },
        test: {
          name: 'dom',
          env,
          setupFiles: ['tests/setup/i18n.ts', 'tests/setup/propertySeed.ts'],
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium') ?? '', args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Whole browsers get the machine for themselves.
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
