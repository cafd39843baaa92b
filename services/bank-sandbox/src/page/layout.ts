import type { Answer } from '../route.js';
import { html, type Markup } from './html.js';
import { CONTENT_SECURITY_POLICY, STYLE_TAG } from './style.js';
import { type Language, WORDS } from './words.js';

export interface Page {
  language: Language;
  title: string;
  main: Markup;
  /** The same page in the other language. */
  otherHref: string;
}

export function show(status: number, { language, title, main, otherHref }: Page): Answer {
  const words = WORDS[language];
  const other = language === 'vi' ? 'en' : 'vi';
  const body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE_TAG}
      </head>
      <body>
        <header>
          ${words.sandbox}
          <a href="${otherHref}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
        </header>
        ${main}
      </body>
    </html>`.text;
  return { status, headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }, body };
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** An address of ours; what is null is left out, and Vietnamese needs no saying. */
export function at(path: string, query: Record<string, string | null>): string {
  const given = Object.entries(query).filter(
    ([name, value]) => value !== null && !(name === 'l' && value === 'vi'),
  );
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text === '' ? path : `${path}?${text}`;
}

export function rows(pairs: readonly (readonly [name: string, value: string])[]): Markup {
  return html`<dl>
    ${pairs.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
