/** What a list may sort by, as SQL calls it. */
export type SortType = 'bigint' | 'timestamptz';

/** As the database writes it, none longer than it holds. */
const NUMBER = /^\d{1,18}$/;

const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2}) (?<time>\d{2}:\d{2}:\d{2}(\.\d{1,6})?)(?<hours>[+-]\d{2})(:(?<minutes>\d{2}))?$/;

/**
 * Whether a text is a value of this type as the database writes it. The place in a list comes back from outside, perhaps
 * from a list that was sorted otherwise.
 */
export function isSortValue(type: SortType, text: string): boolean {
  return type === 'timestamptz' ? isMoment(text) : NUMBER.test(text);
}

function isMoment(text: string): boolean {
  const { day, time, hours, minutes = '00' } = MOMENT.exec(text)?.groups ?? {};
  if (day === undefined) return false;
  // Dates roll over: the thirtieth of February would become another day.
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return false;
  return !Number.isNaN(Date.parse(`${day}T${time}${hours}:${minutes}`));
}
