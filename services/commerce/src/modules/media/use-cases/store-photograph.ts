import { Injectable } from '@nestjs/common';
import { CheckPhotograph } from './check-photograph.js';
import { StoreBlock } from './store-block.js';

export interface StoredPhotograph {
  cid: string;
  width: number;
  height: number;
  mediaType: string;
}

/** Checks a published original and stores its very bytes: the artisan's phone signs their address. */
@Injectable()
export class StorePhotograph {
  constructor(
    private readonly checkPhotograph: CheckPhotograph,
    private readonly storeBlock: StoreBlock,
  ) {}

  /** @throws what `CheckPhotograph` refuses */
  async execute(bytes: Uint8Array): Promise<StoredPhotograph> {
    const facts = await this.checkPhotograph.execute(bytes);
    const cid = await this.storeBlock.execute(bytes, facts.mediaType, facts);
    return { cid, ...facts };
  }
}
