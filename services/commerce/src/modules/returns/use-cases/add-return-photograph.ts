import { Injectable } from '@nestjs/common';
import { MOST_RETURN_PHOTOGRAPHS } from '../../../../api/returns.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import { type RateLimit, RateLimits } from '../../../platform/http/rate-limits.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CheckPhotograph } from '../../media/index.js';
import { FindOrder } from '../../ordering/index.js';
import { ReturnPhotographsStore } from '../data/return-photographs.store.js';
import { ReturnsStore } from '../data/returns.store.js';
import { SoldPiecesStore } from '../data/sold-pieces.store.js';
import { ReturnBeforeSending, TooManyReturnPhotographs } from '../domain/returns.errors.js';

/** Those of four returns a day; what is taken away counts too. */
const UPLOADS: RateLimit = { limit: 20, windowSeconds: 24 * 60 * 60 };

/** Keeps a photograph for a return that its buyer is about to open. */
@Injectable()
export class AddReturnPhotograph {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly findOrder: FindOrder,
    private readonly soldPieces: SoldPiecesStore,
    private readonly checkPhotograph: CheckPhotograph,
    private readonly returns: ReturnsStore,
    private readonly photographs: ReturnPhotographsStore,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound, ReturnBeforeSending, TooManyReturnPhotographs, TooManyRequests, and what `CheckPhotograph` refuses */
  async execute({ secret, bytes }: { secret: string; bytes: Uint8Array }): Promise<void> {
    const { id: orderId } = await this.findOrder.bySecret(secret);
    const parcels = await this.soldPieces.ofOrder(this.database, orderId);
    if (!parcels.some(({ state }) => state === 'sent' || state === 'delivered'))
      throw new ReturnBeforeSending();
    await this.rateLimits.hit(`return-photographs/${orderId}`, UPLOADS);
    const { mediaType } = await this.checkPhotograph.execute(bytes);
    await this.uow.run(async (tx) => {
      await this.returns.lockOrder(tx, orderId);
      const loose = await this.photographs.loose(tx, orderId);
      if (loose.length >= MOST_RETURN_PHOTOGRAPHS)
        throw new TooManyReturnPhotographs({ most: MOST_RETURN_PHOTOGRAPHS });
      const now = this.clock.now();
      await this.photographs.add(tx, { id: newId(now.getTime()), orderId, mediaType, bytes }, now);
    });
  }
}
