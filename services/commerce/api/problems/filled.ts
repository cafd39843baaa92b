import type { Language } from '../text.js';

const locales = { vi: 'vi-VN', en: 'en-US' } satisfies Record<Language, string>;

/** `{name}`, or in English `{name|one}` and `{name|one|many}` with the noun that is counted. */
const PLACE = /\{(\w+)(?:\|([^|}]+))?(?:\|([^|}]+))?\}/g;

/**
 * A problem's text with the details of its error. A number has its thousands apart, and its noun is one or many.
 *
 * @example filled('wait {seconds|second}', { seconds: 1 }, 'en') // 'wait 1 second'
 */
export function filled(text: string, details: Readonly<Record<string, unknown>>, language: Language): string {
  return text.replace(PLACE, (whole, name: string, one?: string, many = one && `${one}s`) => {
    if (!(name in details)) return whole;
    const noun = one ? ` ${Number(details[name]) === 1 ? one : many}` : '';
    return said(details[name], language) + noun;
  });
}

function said(value: unknown, language: Language): string {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  return isNumber ? new Intl.NumberFormat(locales[language]).format(value) : String(value);
}
