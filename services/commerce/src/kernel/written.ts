type Language = 'vi' | 'en';

const timeZone = 'Asia/Ho_Chi_Minh';
const MOMENTS = {
  vi: new Intl.DateTimeFormat('vi-VN', { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }),
};
const DAYS = {
  // `03/12` as people in Vietnam write it; the locale's own is `03-12`.
  vi: new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }),
};

const DATES = {
  vi: new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
};

/** A moment in the city, to the minute. */
export const writtenMoment = (at: Date, language: Language): string => MOMENTS[language].format(at);

/** A day in the city, short enough for a text message, as it is a matter of days. */
export const writtenDay = (at: Date, language: Language): string => DAYS[language].format(at);

/** The same with its year, where there is room for it. */
export const writtenDate = (at: Date, language: Language): string => DATES[language].format(at);
