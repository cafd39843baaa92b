import { readFile, readdir } from 'node:fs/promises';

const SEED = new URL('../../seed/', import.meta.url);

type Bilingual = { vi: string; en: string };

/** A product of the demo shop: real craft, believable piece; figure and seed say how its picture is drawn. */
export type SeedProduct = {
  village: string;
  slug: string;
  figure: string;
  drawingSeed: number;
  /** The colour that the title names, if it names one. */
  colour?: string;
  title: Bilingual;
  story: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensionsMm: { length: number; width: number; height: number };
  weightGrams: number;
  priceVnd: number;
  /** How many physical pieces are sealed at the first start. */
  pieces: number;
  /** Pieces beyond those that wait for an officer: half to be inspected, half to be sealed. */
  waiting?: number;
  /** Of how many there will ever be. */
  edition?: number;
  /** Made when it is ordered: what its workshop promises, and how much of the price it asks first. Then it has no pieces. */
  madeToOrder?: { capacityPerWeek: number; leadTimeDays: number; depositPercent?: 30 | 50 | 100 };
};

/** Invented people in invented cooperatives around real villages; every one is marked as demo on screen. */
export type SeedPeople = {
  cooperatives: {
    slug: string;
    name: Bilingual;
    villages: string[];
    officer: SeedPerson;
    secondOfficer: SeedPerson;
  }[];
  artisans: {
    village: string;
    displayName: string;
    phone: string;
    bio: Bilingual;
    /** Has never signed in: what may be published of them is still to be asked. */
    isNew?: true;
  }[];
  authority: SeedPerson;
};
/** Who bought in the demo's year, and what was said; every name is marked as demo on screen. */
export type SeedOrders = {
  vietnamese: { mark: string; phone: string; families: string[]; given: string[] };
  places: { province: string; ward: string; streets: string[] }[];
  abroad: {
    mark: string;
    people: {
      names: string[];
      phone: string;
      countryCode: string;
      lines: string[];
      city: string;
      region?: string;
      postalCode: string;
    }[];
  };
  /** What is written to whom a present goes. */
  giftNotes: string[];
  vouchers: { code: string; percent: number }[];
  /** In đồng, for one unit. */
  exchangeRates: { currency: 'USD' | 'EUR'; dong: number }[];
  pickUp: { province: string; ward: string; street: string; open: Bilingual; daysToFetch: number };
  /** A market at which a cooperative sold, and what became of the seller's telephone. */
  market: { phone: string; lowered: string };
  words: {
    returns: (Bilingual & { reason: 'changed-mind' | 'damaged' | 'wrong-piece' })[];
    accepted: Bilingual;
    atDoor: string;
    partRefund: string;
    strayTransfer: string;
  };
};
export type SeedPerson = { displayName: string; phone: string };

const readJson = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(name, SEED), 'utf8')) as T;

/** The products of all villages, in a stable order. */
export async function readSeedProducts(): Promise<SeedProduct[]> {
  const files = (await readdir(new URL('products/', SEED))).filter((name) => name.endsWith('.json')).sort();
  const perVillage = await Promise.all(
    files.map(async (file) => {
      const { village, technique, materials, products } = await readJson<{
        village: string;
        technique: Bilingual;
        materials: Bilingual;
        products: Omit<SeedProduct, 'village' | 'technique' | 'materials'>[];
      }>(`products/${file}`);
      return products.map((product) => ({ ...product, village, technique, materials }));
    }),
  );
  return perVillage.flat();
}

/** The region's file as `ImportVillages` takes it; the seed itself reads only what it needs to place its people. */
export const readSeedVillages = () =>
  readJson<{ villages: { slug: string; craft: { slug: string } }[] }>('villages.json');
export const readSeedOrders = () => readJson<SeedOrders>('orders.json');
export const readSeedPeople = () => readJson<SeedPeople>('people.json');
/** One for all pieces of a product: what the shop shows of it. */
export const readSeedPicture = ({ slug }: SeedProduct) => readFile(new URL(`pictures/${slug}.webp`, SEED));
