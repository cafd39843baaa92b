import { bilingual, type Language } from '../text.js';

// Numbers with commas in English, and the day before the month, as on the pages.
const locales = { vi: 'vi-VN', en: 'en-GB' } satisfies Record<Language, string>;

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `{name}`, `{name:wait}`, or in English `{name|one}` and `{name|one|many}` with the noun that is counted. */
const PLACE = /\{(\w+)(:wait)?(?:\|([^|}]+))?(?:\|([^|}]+))?\}/g;

/** Whoever waits longer than this counts in minutes. */
const SECONDS_TO_COUNT = 120;

/**
 * A problem's text with the details of its error. A number has its thousands apart, and its noun is one or many;
 * a day is written as people write it, a name of two languages in the reader's. With `:wait` the number is of seconds, said as one would say it.
 *
 * @example filled('wait {seconds|second}', { seconds: 1 }, 'en') // 'wait 1 second'
 */
export function filled(text: string, details: Readonly<Record<string, unknown>>, language: Language): string {
  return text.replace(PLACE, (whole, name: string, wait?: string, one?: string, many = one && `${one}s`) => {
    if (!(name in details)) return whole;
    if (wait) return waitSaid(Number(details[name]), language);
    const noun = one ? ` ${Number(details[name]) === 1 ? one : many}` : '';
    return said(details[name], language) + noun;
  });
}

function said(value: unknown, language: Language): string {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return new Intl.NumberFormat(locales[language]).format(value);
  }
  const { success: isBilingual, data: name } = bilingual.safeParse(value);
  const text = isBilingual ? name[language] : String(value);
  if (!A_DAY.test(text)) return text;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(text),
  );
}

function waitSaid(seconds: number, language: Language): string {
  const [unit, count] =
    seconds > SECONDS_TO_COUNT ? ['minute', Math.ceil(seconds / 60)] : ['second', seconds];
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
