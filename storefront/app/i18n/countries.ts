import type { Language } from './language.ts';

/** Where parcels from here are carried to without special papers; a cooperative chooses among them. */
export const COUNTRIES = [
  ...['AU', 'AT', 'BE', 'CA', 'CH', 'CN', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'HK', 'IE', 'IT'],
  ...['JP', 'KH', 'KR', 'LA', 'LU', 'MY', 'NL', 'NO', 'NZ', 'PH', 'PL', 'PT', 'SE', 'SG', 'TH', 'TW', 'US'],
] as const;

const names = {
  vi: new Intl.DisplayNames('vi', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** By the server alone: a browser may know another name. @example countryName('FR', 'vi') // 'Pháp' */
export const countryName = (code: string, language: Language): string => names[language].of(code) ?? code;
