import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { ConsoleGuard } from './console-guard.ts';
import { readDemo, type Demo } from './demo.ts';
import { Passkeys } from './passkeys.ts';

interface Fixtures {
  demo: Demo;
  /** What pages said on the console; anything unexpected fails the story. */
  consoleGuard: ConsoleGuard;
  /** The authenticator of the story's page. */
  passkeys: Passkeys;
  /** Opens a page and looks at it as {@link look} does. */
  visit(path: string): Promise<void>;
  /** Looks at the page as it stands: axe, and nothing that sticks out sideways. Say it on every page a story reaches. */
  look(): Promise<void>;
  /** Somebody else's browser, with cookies of its own; what it says on the console counts as well. */
  openElsewhere(): Promise<{ page: Page; look(): Promise<void> }>;
}

export const test = base.extend<Fixtures>({
  demo: async ({}, use) => use(readDemo()),

  consoleGuard: [
    async ({ context }, use) => {
      const guard = new ConsoleGuard(context);
      await use(guard);
      expect(guard.unexpected, 'complaints on the console').toEqual([]);
    },
    { auto: true },
  ],

  passkeys: async ({ page, consoleGuard }, use) => {
    // Sealing keys are P-256 and nothing else, as the registry checks no other; Chromium would like RSA too.
    consoleGuard.expectComplaint(/pubKeyCredParams is missing/);
    await use(await Passkeys.on(page));
  },

  look: async ({ page }, use) => use(() => lookAt(page)),

  openElsewhere: async ({ browser, consoleGuard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      consoleGuard.listen(context);
      const page = await context.newPage();
      return { page, look: () => lookAt(page) };
    });
    for (const context of contexts) await context.close();
  },

  visit: async ({ page, look }, use) =>
    use(async (path) => {
      await page.goto(path);
      await look();
    }),
});

async function lookAt(page: Page): Promise<void> {
  // What is still fading in has too little contrast for a moment, and behind another page nothing goes on fading: it is looked at as
  // it stands in the end. What turns for as long as something waits has none.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      if (typeof endTime === 'number' && Number.isFinite(endTime)) animation.finish();
    }
  });
  await expectAccessible(page);
}

export { expect };
