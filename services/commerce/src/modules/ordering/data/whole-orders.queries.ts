import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { CooperativeOrdersQueries } from './cooperative-orders.queries.js';
import { OrderFactsQueries, type OrderFacts } from './order-facts.queries.js';
import { ParcelFactsQueries, type ParcelFacts } from './parcel-facts.queries.js';

/** All of an order: whoever has to answer for its payment answers for the parcels of other cooperatives too. */
interface WholeOrder {
  order: Omit<OrderFacts, 'pageUrl'>;
  parcels: ParcelFacts[];
}

@Injectable()
export class WholeOrdersQueries {
  constructor(
    private readonly orders: CooperativeOrdersQueries,
    private readonly orderFacts: OrderFactsQueries,
    private readonly parcelFacts: ParcelFactsQueries,
  ) {}

  /** Undefined for an order that the cooperative has no parcel in. */
  async of(cooperativeId: string, code: string): Promise<WholeOrder | undefined> {
    const found = await this.orders.whole(cooperativeId, code);
    if (!found) return undefined;
    const [orders, parcels] = await Promise.all([
      this.orderFacts.byIds([found.orderId]),
      this.parcelFacts.byIds(found.parcelIds),
    ]);
    const facts = orders.get(found.orderId);
    invariant(facts, `Order ${found.orderId} is gone.`);
    const { pageUrl: _, ...order } = facts;
    return { order, parcels: found.parcelIds.flatMap((id) => parcels.get(id) ?? []) };
  }
}
