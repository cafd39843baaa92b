import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';

/** The disk, a quota or a limit of the machine has no room for a file. */
export class StorageFull extends DomainError<object> {
  constructor() {
    super('service.storage-full', {});
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Writes a file so that a reader, also after a power cut, sees all of it or none: beside its place, then renamed.
 * What could not be written leaves nothing behind.
 *
 * @throws StorageFull
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${newId()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (FULL.has((error as NodeJS.ErrnoException).code ?? '')) throw new StorageFull();
    throw error;
  }
}
