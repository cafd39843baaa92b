import { productPage } from '../../../../services/commerce/dist/api/catalog.js';
import { StartFailure } from '../../../parts/start-failure.ts';
import type { House } from '../house.ts';
import type { Question } from '../load/load.ts';
import { type Asked, commerceOf, PROGRAM, quoted, type Scenario } from './scenario.ts';

/** As people type: whole words, without marks, in English, and the beginning of a word. */
const WORDS = [
  'nón lá',
  'tranh sen',
  'hương trầm',
  'áo dài lụa',
  'non la bai tho',
  'ao dai lua tim',
  'ro tre bao la',
  'khan theu',
  'ruong go',
  'hoa giay thanh tien',
  'conical hat',
  'bamboo basket',
  'embroidered scarf',
  'lotus',
  'gom phuoc tich',
  'cầu Tràng Tiền',
  'lá trúc chàm',
  'phoenix small',
];
/** One letter is wrong in each. */
const SLIPS = [
  'nom la bai tho',
  'khăm thêu',
  'rổ trr bao la',
  'embroidred scarf',
  'ao daj lua',
  'bambo basket',
];

async function makersOf({ database }: House): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select distinct display_name as name from accounts.artisans a join catalog.products p on p.artisan_id = a.id
     where a.slug like 'nghe-nhan-thu-%' order by 1 limit 6`,
  );
  return rows.map(({ name }) => name);
}

/** Asks each once before, so that the load knows what it must find. @throws StartFailure when a search finds nothing */
async function asked(house: House, words: string[]): Promise<Asked> {
  const questions: Question[] = [];
  for (const word of words) {
    const path = `/api/v1/products?q=${encodeURIComponent(word)}`;
    const answer = await fetch(`http://127.0.0.1:${house.settings.ports.commerce}${path}`);
    const page = answer.ok ? productPage.parse(await answer.json()) : undefined;
    const [first] = page?.items ?? [];
    if (!first) throw new StartFailure(`The search for "${word}" finds nothing (status ${answer.status}).`);
    questions.push({ path, holds: quoted(first.slug) });
  }
  return { target: commerceOf(house), questions, headers: PROGRAM, shape: 'productPage' };
}

export const search: Scenario = {
  name: 'search',
  title: 'search, a slip in thirteen',
  async asked(house) {
    return asked(house, [...WORDS, ...(await makersOf(house)), ...SLIPS.slice(0, 2)]);
  },
  async plainly() {
    return {
      statement: `select product_id, shelf, price_amount from catalog.shop_words
        where words @@ (select string_agg('''1' || word || '''', ' & ')::tsquery
          from regexp_split_to_table(catalog.plain($1), ' ') as word)
        order by published_at desc, product_id desc limit 24`,
      parameters: WORDS.slice(0, 10).map((word) => [word]),
      rows: 1,
    };
  },
};

export const slip: Scenario = {
  name: 'slip',
  title: 'search with a slip',
  asked: (house) => asked(house, SLIPS),
};
