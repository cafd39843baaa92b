import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { BlockStore } from '../blocks/block-store.js';
import { DerivedSizes } from '../blocks/derived-sizes.js';
import { Kubo } from '../blocks/kubo.js';
import { MediaStore } from '../data/media.store.js';

/** A picture that nobody stored again for so long may go: a day, in which an upload finds its piece. */
export const PICTURE_RESTS_SECONDS = 24 * 60 * 60;

/**
 * Takes a picture out of the block store. Whoever calls it knows that nothing signed names it. In two steps: `within`
 * the transaction that made sure of that, then `removeBytes`; killed between them, both are done again.
 */
@Injectable()
export class ForgetPicture {
  constructor(
    private readonly store: MediaStore,
    private readonly blocks: BlockStore,
    private readonly derived: DerivedSizes,
    private readonly kubo: Kubo,
  ) {}

  /** False when it was stored again meanwhile, and stays. */
  within(tx: Tx, cid: string): Promise<boolean> {
    return this.store.forgetBlock(tx, cid, PICTURE_RESTS_SECONDS);
  }

  async removeBytes(cid: string): Promise<void> {
    await this.blocks.remove(cid);
    await this.derived.remove(cid);
    if (this.kubo.isNamed) await this.kubo.unpin(cid);
  }
}
