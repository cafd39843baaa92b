/** Where a cart goes, as far as its price depends on it; null where nobody has said. */
export interface CartPlace {
  countryCode: string | null;
  provinceCode: string | null;
  /** Slugs of the cooperatives whose parcels are fetched, with commas. */
  pickUp: string | null;
}

export const NOWHERE: CartPlace = { countryCode: null, provinceCode: null, pickUp: null };

/** The place that a page's own address names; whatever is none is left out. */
export const placeInSearch = (search: URLSearchParams): CartPlace => ({
  countryCode: matching(search.get('country'), /^[A-Z]{2}$/),
  provinceCode: matching(search.get('province'), /^\d{2}$/),
  pickUp: matching(search.get('pickUp'), /^[a-z0-9-]+(,[a-z0-9-]+)*$/),
});

/** The other way round: `country=JP&pickUp=a,b`. */
export function searchOf({ countryCode, provinceCode, pickUp }: CartPlace): string {
  const said = Object.entries({ country: countryCode, province: provinceCode, pickUp });
  return new URLSearchParams(said.filter((it): it is [string, string] => it[1] !== null)).toString();
}

const matching = (text: string | null, pattern: RegExp): string | null =>
  text !== null && pattern.test(text) ? text : null;
