import { html, type Markup } from '@daulang/sandbox-kit/html';
import type { Answer } from '../route.js';
import { FRAME } from './style.js';
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
  const header = html`${words.sandbox}
    <a href="${otherHref}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`;
  return { status, headers: FRAME.headers(), body: FRAME.around({ language, title, header, main }) };
}

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
