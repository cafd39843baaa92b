import type { ProductPage } from '../../../../api/catalog.js';
import type { Bilingual } from '../../../../api/text.js';

/** How many products of one craft in one village can be bought now, or cannot. */
export interface ShelfCount {
  craft: string;
  village: string;
  isReady: boolean;
  products: number;
}

/** What a reader has chosen of what a shelf tells. */
interface Chosen {
  craft?: string | undefined;
  village?: string | undefined;
  ready?: 'true' | 'false' | undefined;
}

/** NamesBySlug by slug. */
export type NamesBySlug = Readonly<Record<string, Bilingual>>;

/**
 * How many products there are as chosen, and how many each choice would show, were it alone not made.
 *
 * @param counts of all that is found, whatever is chosen
 */
export function facetsOf(
  counts: readonly ShelfCount[],
  chosen: Chosen,
  names: { crafts: NamesBySlug; villages: NamesBySlug },
): { total: number; facets: Omit<ProductPage['facets'], 'price'> } {
  const isCraft = ({ craft }: ShelfCount) => chosen.craft === undefined || craft === chosen.craft;
  const isVillage = ({ village }: ShelfCount) => chosen.village === undefined || village === chosen.village;
  const isReady = (shelf: ShelfCount) => chosen.ready !== 'true' || shelf.isReady;
  const sum = (of: (shelf: ShelfCount) => boolean) =>
    counts.reduce((all, shelf) => (of(shelf) ? all + shelf.products : all), 0);
  return {
    total: sum((shelf) => isCraft(shelf) && isVillage(shelf) && isReady(shelf)),
    facets: {
      crafts: facet(
        counts.filter((shelf) => isVillage(shelf) && isReady(shelf)),
        'craft',
        names.crafts,
      ),
      villages: facet(
        counts.filter((shelf) => isCraft(shelf) && isReady(shelf)),
        'village',
        names.villages,
      ),
      ready: sum((shelf) => shelf.isReady && isCraft(shelf) && isVillage(shelf)),
    },
  };
}

/** The most first. A name that is gone leaves its slug: a page with a strange word is better than none. */
function facet(
  counts: readonly ShelfCount[],
  by: 'craft' | 'village',
  names: NamesBySlug,
): ProductPage['facets']['crafts'] {
  const sums = new Map<string, number>();
  for (const shelf of counts) sums.set(shelf[by], (sums.get(shelf[by]) ?? 0) + shelf.products);
  return [...sums]
    .filter(([, count]) => count > 0)
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([slug, count]) => ({ slug, name: names[slug] ?? { vi: slug, en: slug }, count }));
}
