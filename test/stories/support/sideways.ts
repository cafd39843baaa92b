import type { Page } from '@playwright/test';

/** How a reader may hold a page: the narrowest phone, and letters at twice their size on a usual one. */
const VIEWS = [
  { name: '320 px', width: 320, letters: '100%' },
  { name: 'letters at 200 %', width: 390, letters: '200%' },
  { name: 'letters at 200 % on a desk', width: 1280, letters: '200%' },
];

/** A name, a title, an address as nobody plans for them. */
const LONG_WORD = 'Nghiêng'.repeat(20);

/**
 * What makes the page as it stands scroll sideways, however it is held and whatever people wrote on it: empty when
 * nothing does. The page is spoilt by it: long words stand in the place of every text that people could have written.
 */
export async function foundSideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  const window = page.viewportSize();
  const look = async (name: string) => {
    const parts = await stickingOut(page);
    if (parts.length > 0) found.push(`${page.url()} with ${name}: ${parts.join(' | ')}`);
  };
  for (const { name, width, letters } of VIEWS) {
    await page.setViewportSize({ width, height: 844 });
    await setLetters(page, letters);
    await look(name);
  }
  await setLetters(page, '');
  await page.setViewportSize({ width: 320, height: 844 });
  await writeLongWords(page);
  await look('long words');
  if (window) await page.setViewportSize(window);
  return found;
}

async function setLetters(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size);
}

/**
 * Whatever may be broken anywhere may have been written by somebody. The words on buttons, tabs and labels are ours
 * and stay whole, and so do numbers and sums.
 */
async function writeLongWords(page: Page): Promise<void> {
  await page.evaluate((word) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const around = text.parentElement;
      if (!around || around.closest('script, style, option') || !/\p{L}{3}/u.test(text.data)) continue;
      if (getComputedStyle(around).overflowWrap !== 'normal') text.data = word;
    }
  }, LONG_WORD);
}

/** The parts that make the page wider than the window, outermost last; empty when it fits. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrollsItself = (element: Element) => {
      for (
        let at: Element | null = element.parentElement;
        at && at !== document.body;
        at = at.parentElement
      ) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const out = [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > clientWidth + 0.5 && !scrollsItself(it))
      .map((it) => {
        const right = Math.round(it.getBoundingClientRect().right);
        return `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''} to ${right} of ${clientWidth}: ${(it.textContent ?? '').trim().slice(0, 40)}`;
      });
    return out.length > 0 ? out.slice(-4) : [`the page is ${scrollWidth} px wide, the window ${clientWidth}`];
  });
}
