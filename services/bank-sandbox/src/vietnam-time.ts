/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET_MS = 7 * 3_600_000;

interface Parts {
  day: string;
  month: string;
  year: string;
  time: string;
}

function partsOf(instant: string): Parts {
  const local = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return { day, month, year, time: local.slice(11, 19) };
}

/** As notifications write it, without a zone: `2026-11-30 19:04:05`. */
export function noticeTime(instant: string): string {
  const { year, month, day, time } = partsOf(instant);
  return `${year}-${month}-${day} ${time}`;
}

/** As statements and screens write it: `30/11/2026 19:04:05`. */
export function statementTime(instant: string): string {
  const { year, month, day, time } = partsOf(instant);
  return `${day}/${month}/${year} ${time}`;
}

/** The day in Vietnam, `2026-11-30`: days sort as their texts do. */
export function dayOf(instant: string): string {
  return noticeTime(instant).slice(0, 10);
}

/** The day's number in its year, as references count it: `26334` is 30 November 2026. */
export function yearAndDay(instant: string): string {
  const { year, month, day } = partsOf(instant);
  const count =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 0)) / 86_400_000;
  return `${year.slice(2)}${String(count).padStart(3, '0')}`;
}

/** Whether a text is a day of the calendar, `2026-11-30`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
