import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { HandedOverStore, type HandedOver } from '../data/handed-over.store.js';

/** A buyer took a parcel along where they bought it: it can be returned, and its owner may claim, as any that arrived. */
@Injectable()
export class NoteHandedOver {
  constructor(private readonly handedOver: HandedOverStore) {}

  async within(tx: Tx, parcel: HandedOver): Promise<void> {
    await this.handedOver.insert(tx, parcel);
  }
}
