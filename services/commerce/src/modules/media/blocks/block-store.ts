import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatCid } from '@daulang/protocol';
import { FsBlockstore } from 'blockstore-fs';
import { CID } from 'multiformats/cid';
import { Config } from '../../../platform/config/config.js';

/** A block as it lies in the store: `altered` when its bytes are not those of its address. */
export interface FoundBlock {
  bytes: Uint8Array;
  altered: boolean;
}

/** Blocks as files under `BLOCKS_DIR`, in the layout of `blockstore-fs`. Every read is hashed again. */
@Injectable()
export class BlockStore implements OnModuleInit {
  private readonly files: FsBlockstore;

  constructor(config: Config) {
    this.files = new FsBlockstore(config.blocksDir);
  }

  onModuleInit(): Promise<void> {
    return this.files.open();
  }

  /** Writing the same bytes again is harmless, and heals a file that was altered. */
  async put(bytes: Uint8Array): Promise<string> {
    const cid = addressOf(bytes);
    await this.files.put(CID.parse(cid), bytes);
    return cid;
  }

  async get(cid: string): Promise<FoundBlock | undefined> {
    const parts: Uint8Array[] = [];
    try {
      for await (const part of this.files.get(CID.parse(cid))) parts.push(part);
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return undefined;
      throw error;
    }
    const bytes = Buffer.concat(parts);
    return { bytes, altered: addressOf(bytes) !== cid };
  }
}

/**
 * The address of bytes of any length: a stored file that grew must still be found altered, not too large. Node's
 * own hash, because every read passes here.
 */
export function addressOf(bytes: Uint8Array): string {
  return formatCid(`0x${createHash('sha256').update(bytes).digest('hex')}`);
}
