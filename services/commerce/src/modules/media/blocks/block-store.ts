import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatCid } from '@daulang/protocol';
import { FsBlockstore } from 'blockstore-fs';
import { NextToLast } from 'blockstore-fs/sharding';
import { CID } from 'multiformats/cid';
import { Config } from '../../../platform/config/config.js';
import { writeWhole } from '../../../platform/files/write-whole.js';

/** A block as it lies in the store: `altered` when its bytes are not those of its address. */
export interface FoundBlock {
  bytes: Uint8Array;
  altered: boolean;
}

/** Blocks as files under `BLOCKS_DIR`, in the layout of `blockstore-fs`. Every read is hashed again. */
@Injectable()
export class BlockStore implements OnModuleInit {
  private readonly files: FsBlockstore;
  private readonly layout = new NextToLast();

  constructor(private readonly config: Config) {
    this.files = new FsBlockstore(config.blocksDir, { shardingStrategy: this.layout });
  }

  onModuleInit(): Promise<void> {
    return this.files.open();
  }

  /**
   * Writing the same bytes again is harmless, and heals a file that was altered. Not by `files.put`, which leaves an
   * empty file where the disk is full.
   *
   * @throws StorageFull
   */
  async put(bytes: Uint8Array): Promise<string> {
    const cid = addressOf(bytes);
    await writeWhole(this.pathOf(cid), bytes);
    return cid;
  }

  has(cid: string): Promise<boolean> {
    return Promise.resolve(this.files.has(CID.parse(cid)));
  }

  /** Removing what is not there is harmless. */
  async remove(cid: string): Promise<void> {
    await this.files.delete(CID.parse(cid));
  }

  async get(cid: string): Promise<FoundBlock | undefined> {
    const bytes = await this.read(cid);
    if (bytes === undefined) return undefined;
    return { bytes, altered: addressOf(bytes) !== cid };
  }

  /** Not by `files.get`, whose stream costs a verdict several times what reading the small file whole does. */
  private async read(cid: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.pathOf(cid));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private pathOf(cid: string): string {
    const { dir, file } = this.layout.encode(CID.parse(cid));
    return join(this.config.blocksDir, dir, file);
  }
}

/**
 * The address of bytes of any length: a stored file that grew must still be found altered, not too large. Node's
 * own hash, because every read passes here.
 */
export function addressOf(bytes: Uint8Array): string {
  return formatCid(`0x${createHash('sha256').update(bytes).digest('hex')}`);
}
