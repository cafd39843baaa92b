import { z } from 'zod';

/** The place after a row in a sorted list: its sort value as text, and its id. */
export interface PlaceInList {
  key: string;
  id: string;
}

const shape = z.tuple([z.string().max(60), z.uuid()]);

/** Opaque to whoever hands it back; nothing in it is believed beyond its shape. */
export function formatCursor({ key, id }: PlaceInList): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Undefined for anything that is no cursor of ours: a list then begins at its start. */
export function parseCursor(cursor: string | undefined): PlaceInList | undefined {
  if (!cursor) return undefined;
  try {
    const [key, id] = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key, id };
  } catch {
    return undefined;
  }
}
