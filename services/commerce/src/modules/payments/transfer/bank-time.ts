/** Banks of Vietnam write their own time, and mostly do not say so. */
const OF_VIETNAM = '+07:00';

const CLOCK = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?`;
/** `2026-11-30`, `2026-11-30 19:04:05`, `2026-11-30T19:04:05+07:00`. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]${CLOCK} ?(Z|[+-]\d{2}:?\d{2})?)?$`);
/** `30/11/2026`, `30-11-2026 19:04`. */
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? +${CLOCK})?$`);

/**
 * The moment that a bank writes; undefined for what is none, as 31/02/2026. A day alone is its beginning.
 *
 * @example readBankTime('30/11/2026 19:04:05') gives 2026-11-30T12:04:05.000Z
 */
export function readBankTime(text: string): Date | undefined {
  const typed = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) {
    const [, year, month, day, hour, minute, second, zone] = yearFirst;
    return momentOf({ year, month, day, hour, minute, second, zone });
  }
  const [, day, , month, year, hour, minute, second] = DAY_FIRST.exec(typed) ?? [];
  return year === undefined ? undefined : momentOf({ year, month, day, hour, minute, second });
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'zone';

function momentOf(parts: Partial<Record<Part, string | undefined>>): Date | undefined {
  const { year = '', month = '', day = '', hour = '00', minute = '00', second = '00' } = parts;
  const days = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // JavaScript reads a 31st of February as the 3rd of March.
  const isDay = new Date(`${days}T00:00:00Z`).toJSON()?.startsWith(days) ?? false;
  const zone = (parts.zone ?? OF_VIETNAM).replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const moment = new Date(`${days}T${hour}:${minute}:${second}${zone}`);
  return isDay && Number(hour) < 24 && !Number.isNaN(moment.getTime()) ? moment : undefined;
}
