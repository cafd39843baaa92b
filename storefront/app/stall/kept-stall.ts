import type { RegisteredPhone, StallOnPhone } from '@daulang/commerce/api/stall';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SaleHere, UndoHere } from './sale-here';
import { isUnsent } from './undo-sale';

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

/** Both at once: a sale that was taken back, and its piece that is along again. */
export async function keepUndo(here: StallHere, { sale }: SaleHere, undo: UndoHere): Promise<void> {
  const write = (await open()).transaction(['stalls', 'sales'], 'readwrite', { durability: 'strict' });
  // As it is by now: its answer may have come while somebody pressed.
  const known = await write.objectStore('sales').get(sale.id);
  if (known) await write.objectStore('sales').put({ ...known, undo });
  await write.objectStore('stalls').put(here);
  await write.done;
}

/** Of a sale that the service never took nothing is to be told. */
export async function dropSale(here: StallHere, { sale }: SaleHere): Promise<void> {
  const write = (await open()).transaction(['stalls', 'sales'], 'readwrite', { durability: 'strict' });
  await write.objectStore('sales').delete(sale.id);
  await write.objectStore('stalls').put(here);
  await write.done;
}

/** @param told what the service says of each, beside what happened here while it was asked */
export async function noteAnswers(
  some: readonly SaleHere[],
  told: (now: SaleHere) => SaleHere,
): Promise<void> {
  const write = (await open()).transaction('sales', 'readwrite');
  for (const { sale } of some) {
    const now = await write.store.get(sale.id);
    if (now) await write.store.put({ ...told(now), id: sale.id });
  }
  await write.done;
}

/** Only what the service has told the very hash of is forgotten. */
export async function forgetAnswered(seller: string): Promise<void> {
  const write = (await open()).transaction('sales', 'readwrite');
  for (const { id, ...sold } of await write.store.index('by-seller').getAll(seller)) {
    if (!isUnsent(sold)) await write.store.delete(id);
  }
  await write.done;
}

/** The phone is not a stall's any more. */
export async function forgetStall(seller: string): Promise<void> {
  await (await open()).delete('stalls', seller);
}
