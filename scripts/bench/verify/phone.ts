/// <reference lib="dom" />
import { type Browser, chromium, type CDPSession, devices, type Page } from '@playwright/test';
import { chromiumLaunchOptions, prepareChromium } from '../../../test/stories/support/chromium.ts';
import type { Look } from './look.ts';

/** "Slow 4G" as Chrome's own tools and Lighthouse shape it, and a processor four times slower than this one. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;

/** Where a page does not come to its verdict at all. */
const PATIENCE_MS = 30_000;

/** A browser that is as slow as a cheap phone on bad 4G. */
export interface Phone {
  /** A first visit, with nothing kept, and then a second one. */
  visitTwice(address: string): Promise<[Look, Look]>;
  stop(): Promise<void>;
}

export async function openPhone(): Promise<Phone> {
  await prepareChromium();
  const browser = await chromium.launch(chromiumLaunchOptions());
  return {
    visitTwice: (address) => visitTwice(browser, address),
    stop: () => browser.close(),
  };
}

async function visitTwice(browser: Browser, address: string): Promise<[Look, Look]> {
  const context = await browser.newContext({ ...devices['Moto G4'], locale: 'vi-VN' });
  try {
    await context.addInitScript(noteMoments);
    const first = await look(await context.newPage(), address);
    return [first, await look(await context.newPage(), address)];
  } finally {
    await context.close();
  }
}

/** What the page's own moments are noted in. */
interface Noted {
  headlineMs?: number;
  phoneVerdictMs?: number;
}

/** Runs in the page before anything of it. */
function noteMoments(): void {
  const noted: Noted = ((globalThis as { noted?: Noted }).noted = {});
  const inView = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) noted.headlineMs ??= performance.now();
  });
  new MutationObserver((_, watching) => {
    const headline = document.querySelector('h1');
    if (headline && noted.headlineMs === undefined) inView.observe(headline);
    if (document.querySelector('main[data-phone-verdict]:not([data-phone-verdict=""])')) {
      noted.phoneVerdictMs = performance.now();
      watching.disconnect();
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-phone-verdict'] });
}

async function look(page: Page, address: string): Promise<Look> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_4G);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const sent = countSent(wire);
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS });
  await page.waitForFunction(
    () => (globalThis as { noted?: Noted }).noted?.phoneVerdictMs !== undefined,
    undefined,
    {
      timeout: PATIENCE_MS,
    },
  );
  const seen = await page.evaluate(() => ({
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    headlineMs: (globalThis as { noted?: Noted }).noted?.headlineMs ?? Number.NaN,
    phoneVerdictMs: (globalThis as { noted?: Noted }).noted?.phoneVerdictMs ?? Number.NaN,
    headline: document.querySelector('main')?.dataset['headline'] ?? '',
    phoneVerdict: document.querySelector('main')?.dataset['phoneVerdict'] ?? '',
  }));
  await page.close();
  return { ...seen, ...sent };
}

/** Counts on until the page is closed; what comes out of the browser's own memory is no request. */
function countSent(wire: CDPSession): { bytes: number; requests: number } {
  const sent = { bytes: 0, requests: 0 };
  wire.on('Network.responseReceived', ({ response }) => {
    if (!response.fromDiskCache && !response.url.startsWith('data:')) sent.requests += 1;
  });
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => void (sent.bytes += encodedDataLength));
  return sent;
}
