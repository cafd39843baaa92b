const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day of a moment where the pieces are made, as YYYY-MM-DD. */
export const dayOf = (moment: Date): string => inVietnam.format(moment);
