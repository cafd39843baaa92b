import type { House } from '../house.ts';
import { detail, list } from './catalogue.ts';
import { BROWSER, type Scenario, storefrontOf } from './scenario.ts';

/** A page of the storefront as a phone asks for it, packed. */
function page(
  name: string,
  title: string,
  questions: (house: House) => Promise<{ path: string; holds: string }[]>,
): Scenario {
  return {
    name,
    title,
    async asked(house) {
      return { target: storefrontOf(house), questions: await questions(house), headers: BROWSER };
    },
  };
}

const withoutQuotes = (text: string) => text.slice(1, -1);

export const PAGES = [
  page('page-home', 'page: home', () => Promise.resolve([{ path: '/vi', holds: '<html lang="vi"' }])),
  page('page-list', 'page: list, deep', async (house) =>
    (await list.asked(house)).questions.map(({ path, holds }) => ({
      path: path.replace('/api/v1/products', '/vi/shop'),
      holds: withoutQuotes(holds),
    })),
  ),
  page('page-piece', 'page: piece', async (house) =>
    (await detail.asked(house)).questions.map(({ path, holds }) => ({
      path: path.replace('/api/v1', '/vi'),
      holds: withoutQuotes(holds),
    })),
  ),
  page('page-village', 'page: village', async ({ database }) => {
    const { rows } = await database.query<{ slug: string; name_vi: string }>(
      'select slug, name_vi from villages.villages order by slug',
    );
    return rows.map(({ slug, name_vi: name }) => ({ path: `/vi/villages/${slug}`, holds: name }));
  }),
];
