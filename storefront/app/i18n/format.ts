import type { Language } from './language.ts';

export { writtenMoney as formatMoney } from '@daulang/commerce/api/reading/currencies';

/** Money as the service sends it: a decimal string of minor units, and its ISO currency. */
export interface WireMoney {
  amount: string;
  currency: string;
}

// The city's own time, wherever the reader or the server is.
const timeZone = 'Asia/Ho_Chi_Minh';
const locales = { vi: 'vi-VN', en: 'en-GB' } satisfies Record<Language, string>;

/** @example formatNumber(3321, 'vi') // '3.321' */
export function formatNumber(value: number, language: Language): string {
  return numberFormats[language].format(value);
}

/** A day in the city's time zone: `22 tháng 11, 2026`, `22 November 2026`. Takes an ISO date or date-time. */
export function formatDay(iso: string, language: Language): string {
  return dayFormats[language].format(new Date(iso));
}

/** The same without its year, for what ends within weeks: `7/12`, `7 Dec`. */
export function formatShortDay(iso: string, language: Language): string {
  return shortDayFormats[language].format(new Date(iso));
}

/** A moment in the city's time zone, to the minute. */
export function formatMoment(iso: string, language: Language): string {
  return momentFormats[language].format(new Date(iso));
}

/** The time of day in the city, for what happens within hours: `14:05`. */
export function formatClock(iso: string): string {
  return clockFormat.format(new Date(iso));
}

/** A common noun at the beginning of a line: `nón lá` is `Nón lá` there. */
export function capitalised(noun: string): string {
  return noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1);
}

/** Millimetres as centimetres for people: `41 × 41 × 18 cm`. */
export function formatDimensions(
  size: { length: number; width: number; height: number },
  language: Language,
): string {
  const centimetres = [size.length, size.width, size.height].map((mm) => formatNumber(mm / 10, language));
  return `${centimetres.join(' × ')} cm`;
}

/** @example formatWeight(1250, 'vi') // '1,25 kg' */
export function formatWeight(grams: number, language: Language): string {
  return grams < 1000 ? `${formatNumber(grams, language)} g` : `${formatNumber(grams / 1000, language)} kg`;
}

// To make one costs a hundred times as much as to use it, and a page uses dozens.
const numberFormats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-US') };

const dayFormats = {
  vi: new Intl.DateTimeFormat(locales.vi, { dateStyle: 'long', timeZone }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone }),
};

const shortDayFormats = {
  vi: new Intl.DateTimeFormat(locales.vi, { day: 'numeric', month: 'numeric', timeZone }),
  en: new Intl.DateTimeFormat(locales.en, { day: 'numeric', month: 'short', timeZone }),
};

const momentFormats = {
  vi: new Intl.DateTimeFormat(locales.vi, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
};

const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
