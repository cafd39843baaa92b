import type { CreateDraftRequest, PhotographRole } from '@daulang/commerce/api/studio';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PreparedPhotograph } from '~/piece/prepare-photograph';
import { renamedFields } from './renamed-fields';

/** A piece as its form stands on this device, until the service has it. */
export interface KeptPiece {
  /** The key under which the service takes it once, however often it is sent. */
  id: string;
  /** Whose it is: another artisan on the same phone never sees it. */
  artisanId: string;
  /** The draft that is being changed, `new` for a piece the service does not know. */
  of: string;
  /** One more of this product; empty for a product of its own. */
  productId: string;
  fields: Record<string, string>;
  photographs: (PreparedPhotograph & { role: PhotographRole })[];
  /** What was sent under `id`, perhaps without an answer: it is sent again as it was. */
  posted: CreateDraftRequest | null;
  keptAt: Date;
}

interface Shelf extends DBSchema {
  pieces: { key: string; value: KeptPiece; indexes: { 'by-form': [artisanId: string, of: string] } };
}

/** Nothing is kept where the browser has no database, as in some private windows. */
export type Kept = 'kept' | 'full' | 'unable';

let shelf: Promise<IDBPDatabase<Shelf>> | undefined;

function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('daulang-studio', 2, {
    async upgrade(database, oldVersion, _newVersion, { objectStore }) {
      if (oldVersion === 0) {
        database.createObjectStore('pieces', { keyPath: 'id' }).createIndex('by-form', ['artisanId', 'of']);
        return;
      }
      // Kept while the fields still had names of their own: what was typed is not lost.
      for (let at = await objectStore('pieces').openCursor(); at; at = await at.continue()) {
        await at.update({ ...at.value, fields: renamedFields(at.value.fields) });
      }
    },
  });
  return shelf;
}

export async function keepPiece(piece: Omit<KeptPiece, 'posted' | 'keptAt'>): Promise<Kept> {
  try {
    const write = (await open()).transaction('pieces', 'readwrite');
    const before = await write.store.get(piece.id);
    await write.store.put({ ...piece, posted: before?.posted ?? null, keptAt: new Date() });
    await write.done;
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unable';
  }
}

/** The pieces kept for a form of this artisan, the newest first. */
export async function keptPieces(artisanId: string, of: string): Promise<KeptPiece[]> {
  const found = await (await open()).getAllFromIndex('pieces', 'by-form', [artisanId, of]);
  return found.sort((one, other) => other.keptAt.getTime() - one.keptAt.getTime());
}

/** What was sent for a piece, and is sent again while its answer is missing. */
export async function postedOf(id: string): Promise<CreateDraftRequest | null> {
  const kept = await (await open()).get('pieces', id).catch(() => undefined);
  return kept?.posted ?? null;
}

export async function notePosted(id: string, posted: CreateDraftRequest | null): Promise<void> {
  const database = await open();
  const kept = await database.get('pieces', id);
  if (kept) await database.put('pieces', { ...kept, posted });
}

export async function forgetPiece(id: string): Promise<void> {
  await (await open()).delete('pieces', id);
}
