import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** Vietnamese at its most stacked, and every symbol that the pages, labels and accounts show. */
const LETTERS = 'aĐđƠơƯưẤẫỆỗỬựỲỹ';
const SYMBOLS = '₫₂№°²×−≤…·–—‖“”’→↔✓⚠※⁻⁸';

/** DejaVu, which draws what the browser package's own Open Sans has no picture for. */
const DEJAVU = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** What stands in where a page asks for a kind of letters: nothing else of the machine answers for it. */
const FAMILIES = {
  'sans-serif': ['Open Sans', 'DejaVu Sans'],
  serif: ['DejaVu Serif'],
  monospace: ['DejaVu Sans Mono'],
};

/** The variables that name the only `fonts.conf` the browser reads. */
export function fontVariables(folder: string) {
  return { FONTCONFIG_FILE: confOf(folder), FONTCONFIG_PATH: folder };
}

/**
 * Writes that `fonts.conf`. The package's own names folders of the machine, so that whatever lies there would decide
 * what a page looks like, or whether it shows at all.
 * @param folder Where the file and fontconfig's cache are kept.
 * @param fonts Folders that hold fonts.
 */
export function writeFontsConf(folder: string, fonts: string[]): void {
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...fonts.map((font) => `  <dir>${inXml(font)}</dir>`),
    ...Object.entries(FAMILIES).map(([family, chosen]) => preferred(family, chosen)),
    `  <cachedir>${inXml(join(folder, 'fonts-cache'))}</cachedir>`,
    '</fontconfig>',
  ];
  // Renamed into place: the file of before may be linked into another clone.
  const draft = `${confOf(folder)}.draft`;
  writeFileSync(draft, `${lines.join('\n')}\n`);
  renameSync(draft, confOf(folder));
}

/** The fonts of a browser that was unpacked to `folder`. */
export function packagedFonts(folder: string): string[] {
  return [join(folder, 'fonts'), DEJAVU];
}

/** @throws Error with one sentence when the browser cannot show what the pages say. */
export async function refuseBrowserWithoutLetters(browser: Browser): Promise<void> {
  const found = await lettersWithoutPicture(browser);
  if (found === '') return;
  throw new Error(
    `The browser of the stories draws no ${found === undefined ? 'text at all' : found}: remove node_modules/.cache/daulang/chromium, then run the stories again.`,
  );
}

/** Which of our letters the browser has no picture for; undefined when text has no width, or its page breaks. */
async function lettersWithoutPicture(browser: Browser): Promise<string | undefined> {
  const page = await browser.newPage();
  try {
    await page.setContent('<span>Dấu Làng</span>');
    const box = await page.locator('span').boundingBox({ timeout: 5_000 });
    if (!box?.width || !box.height) return undefined;
    return await withoutPicture(page, [...LETTERS, ...SYMBOLS]);
  } catch {
    return undefined;
  } finally {
    await page.close();
  }
}

function withoutPicture(page: Page, letters: string[]): Promise<string> {
  return page.evaluate((all) => {
    const canvas = document.createElement('canvas');
    const drawn = (letter: string) => {
      canvas.width = canvas.height = 40;
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.font = '24px sans-serif';
      pen.fillText(letter, 8, 28);
      return canvas.toDataURL();
    };
    // Of the two private letters no font has a picture: what is drawn for them is what stands in for a missing one.
    const missing = [drawn('\u{10fffd}'), drawn('\u{f8fe}'), drawn(' ')];
    return all.filter((letter) => missing.includes(drawn(letter))).join('');
  }, letters);
}

function confOf(folder: string): string {
  return join(folder, 'fonts.conf');
}

function preferred(family: string, chosen: string[]): string {
  const families = chosen.map((name) => `<family>${name}</family>`).join('');
  return `  <alias><family>${family}</family><prefer>${families}</prefer></alias>`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
