import type { KeptSale, RegisteredPhone, StallOnPhone } from '@daulang/commerce/api/stall';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What the service keeps of a sale; null until it has answered with the sale's own hash. */
type Outcome = 'counted' | 'set-aside';

/** A sale as it lies on this phone, from before its receipt is shown until the day is closed. */
export interface SaleHere {
  /** Whose phone it is: another person on the same phone never sees it. */
  seller: string;
  sale: KeptSale;
  number: string;
  title: { vi: string; en: string };
  code: string;
  receipt: string;
  outcome: Outcome | null;
  /** A stable word of the service for why it takes the sale as it is not. */
  refusal: string | null;
}

/** What a seller has along, as the service told it last and as it is since. */
export interface StallHere {
  seller: string;
  phone: RegisteredPhone;
  stall: StallOnPhone;
}

interface Shelf extends DBSchema {
  stalls: { key: string; value: StallHere };
  sales: { key: string; value: SaleHere & { id: string }; indexes: { 'by-seller': string } };
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined;

function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('daulang-stall', 1, {
    upgrade(database) {
      database.createObjectStore('stalls', { keyPath: 'seller' });
      database.createObjectStore('sales', { keyPath: 'id' }).createIndex('by-seller', 'seller');
    },
  });
  return shelf;
}

export async function stallOf(seller: string): Promise<StallHere | null> {
  return (await (await open()).get('stalls', seller)) ?? null;
}

/** In the order in which they were sold. */
export async function salesOf(seller: string): Promise<SaleHere[]> {
  const found = await (await open()).getAllFromIndex('sales', 'by-seller', seller);
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

export async function keepStall(here: StallHere): Promise<void> {
  await (await open()).put('stalls', here);
}

/** Both at once: a piece that was sold is not along any more, whenever the phone is dropped. */
export async function keepSale(here: StallHere, sold: SaleHere): Promise<void> {
  const write = (await open()).transaction(['stalls', 'sales'], 'readwrite', { durability: 'strict' });
  await write.objectStore('sales').add({ ...sold, id: sold.sale.id });
  await write.objectStore('stalls').put(here);
  await write.done;
}

export async function noteAnswers(answered: readonly SaleHere[]): Promise<void> {
  const write = (await open()).transaction('sales', 'readwrite');
  for (const sold of answered) await write.store.put({ ...sold, id: sold.sale.id });
  await write.done;
}

/** Only what the service has told the very hash of is forgotten. */
export async function forgetAnswered(seller: string): Promise<void> {
  const write = (await open()).transaction('sales', 'readwrite');
  for (const { id, outcome } of await write.store.index('by-seller').getAll(seller)) {
    if (outcome !== null) await write.store.delete(id);
  }
  await write.done;
}

/** The phone is not a stall's any more. */
export async function forgetStall(seller: string): Promise<void> {
  await (await open()).delete('stalls', seller);
}
