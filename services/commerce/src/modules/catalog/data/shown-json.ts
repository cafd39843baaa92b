import type { Bilingual } from '../../../../api/text.js';

/** What a view of a piece is called, for who cannot see it. */
const VIEWS: Readonly<Record<string, Bilingual>> = {
  front: { vi: 'mặt trước', en: 'front' },
  mark: { vi: 'dấu riêng của món này', en: 'a mark that only this one has' },
  hands: { vi: 'bàn tay đang làm', en: 'the hands at work' },
  detail: { vi: 'chi tiết', en: 'detail' },
};

const viewIn = (language: keyof Bilingual, role: string): string =>
  `case ${role} ${Object.entries(VIEWS)
    .map(([view, words]) => `when '${view}' then ', ${words[language]}'`)
    .join(' ')} else '' end`;

/**
 * SQL for a picture as `api/catalog.ts` shows it, with words for who cannot see it: what it is, and which view.
 *
 * @param row alias of a row with `cid`, `role`, `width` and `height`
 * @param title SQL for the bilingual name of what it shows
 */
export const pictureJson = (row: string, title: string): string =>
  `jsonb_build_object('cid', ${row}.cid, 'width', ${row}.width, 'height', ${row}.height, 'alt', jsonb_build_object(
     'vi', (${title} ->> 'vi') || ${viewIn('vi', `${row}.role`)},
     'en', (${title} ->> 'en') || ${viewIn('en', `${row}.role`)}))`;

/** SQL for a bilingual name. One that is gone leaves its slug: a page with a strange word is better than none. */
export const nameJson = (slug: string, name: string): string =>
  `coalesce(${name}, jsonb_build_object('vi', ${slug}, 'en', ${slug}))`;

/** SQL for something by its slug and its name. */
export const namedJson = (slug: string, name: string): string =>
  `jsonb_build_object('slug', ${slug}, 'name', ${nameJson(slug, name)})`;

/** SQL for an amount of đồng on the wire. */
export const dongJson = (amount: string, currency = `'VND'`): string =>
  `jsonb_build_object('amount', (${amount})::text, 'currency', ${currency})`;

/** SQL for a moment on the wire (ISO 8601, UTC, milliseconds). */
export const momentJson = (at: string): string =>
  `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
