import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './test/stories/support/chromium.ts';
import { PUBLIC_URL } from './test/stories/support/stack-environment.ts';

const ownStack = {
  command: 'exec node test/stories/support/start-stack.ts',
  // Ready only when the seed is complete, which it says itself.
  wait: { stdout: /stack is ready at/ },
  timeout: 420_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  stdout: 'pipe' as const,
};

/** Puts the chain to sleep that all others stand on: last, and alone. */
const LAST = '**/chain-asleep.story.ts';

export default defineConfig({
  testDir: 'test/stories',
  testMatch: '**/*.story.ts',
  globalSetup: './test/stories/support/global-setup.ts',
  outputDir: 'test-results',
  // The stack itself takes the rest of two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: PUBLIC_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: chromiumLaunchOptions(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: LAST,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testIgnore: LAST, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'chain asleep',
      testMatch: LAST,
      dependencies: ['phone', 'desktop'],
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  // By hand: `node test/stories/support/start-stack.ts` in one terminal, stories again and again in another.
  webServer: process.env['STORIES_STACK'] === 'running' ? undefined : ownStack,
});
