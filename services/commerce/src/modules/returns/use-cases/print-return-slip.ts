import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { Directory } from '../../accounts/index.js';
import { FindOrder, PickUpPlacesQueries } from '../../ordering/index.js';
import { SlipsQueries } from '../data/slips.queries.js';
import { requireSlip } from '../domain/return-slip.js';
import { ReturnNotFound } from '../domain/returns.errors.js';
import { drawReturnSlip } from '../paper/draw-return-slip.js';

/** The sheet that a buyer lays into the parcel they send back, as a PDF. */
@Injectable()
export class PrintReturnSlip {
  constructor(
    private readonly findOrder: FindOrder,
    private readonly slips: SlipsQueries,
    private readonly directory: Directory,
    private readonly places: PickUpPlacesQueries,
  ) {}

  /** @throws OrderNotFound @throws ReturnNotFound, also for another order's @throws SlipNotReady */
  async execute(secret: string, returnId: string): Promise<Buffer> {
    const { id: orderId, code: orderCode, language, buyer } = await this.findOrder.bySecret(secret);
    const returned = await this.slips.ofOrder(orderId, returnId);
    if (!returned) throw new ReturnNotFound();
    requireSlip(returned.state);
    const { cooperativeId, reason, arriveBy, pieces } = returned;
    const [cooperative, place, officers] = await Promise.all([
      this.directory.cooperative(cooperativeId),
      this.places.of(cooperativeId),
      this.directory.officersOf(cooperativeId),
    ]);
    invariant(cooperative, `The return ${returnId} is of a cooperative that accounts does not know.`);
    return drawReturnSlip({
      ...{ orderCode, language, reason, arriveBy, pieces, place, buyer },
      cooperative: cooperative.name,
      officer:
        officers.flatMap(({ displayName, phone }) => (phone ? [{ displayName, phone }] : []))[0] ?? null,
    });
  }
}
