const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day of a moment where the pieces are made, as YYYY-MM-DD. */
export const dayOf = (moment: Date): string => inVietnam.format(moment);

/** When a day begins there. @example dayBegins('2027-02-06') is 2027-02-05T17:00:00Z */
export const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** When a day is over there. */
export const dayEnds = (day: string): Date => new Date(dayBegins(day).getTime() + 24 * 3600_000);
