import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { MadeLinesStore } from '../data/made-lines.store.js';
import { PiecesNotMade } from '../domain/ordering.errors.js';

/** Nothing is packed that is not made yet: a parcel goes whole, once the last of its pieces is there. */
@Injectable()
export class RequireMade {
  constructor(private readonly madeLines: MadeLinesStore) {}

  /** @throws PiecesNotMade */
  async within(tx: Tx, { parcelId }: { parcelId: string }): Promise<void> {
    const [first] = await this.madeLines.unmade(tx, parcelId);
    if (first) throw new PiecesNotMade({ title: first.title });
  }
}
