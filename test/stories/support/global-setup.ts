import { chromium } from '@playwright/test';
import { chromiumLaunchOptions, prepareChromium } from './chromium.ts';
import { refuseBrowserWithoutLetters } from './fonts.ts';

/** Gets the browser ready, and looks at it once: without letters every story would fail for the same hidden reason. */
export default async function prepareBrowser(): Promise<void> {
  await prepareChromium();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    await refuseBrowserWithoutLetters(browser);
  } finally {
    await browser.close();
  }
}
