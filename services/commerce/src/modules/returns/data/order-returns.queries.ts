import { Injectable } from '@nestjs/common';
import type { OrderReturns } from '../../../../api/returns.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { FindOrder } from '../../ordering/index.js';
import { isInTime, openUntil, type Term } from '../domain/terms.js';
import { ReturnPhotographsStore } from './return-photographs.store.js';
import { RETURN_COLUMNS, returnOnPage, type ReturnRow } from './return-rows.js';
import { SoldPiecesStore, type SoldParcel } from './sold-pieces.store.js';
import { TermsStore } from './terms.store.js';

/** The returns of an order, and what of it can still be returned: for its buyer. */
@Injectable()
export class OrderReturnsQueries {
  constructor(
    private readonly database: Database,
    private readonly findOrder: FindOrder,
    private readonly soldPieces: SoldPiecesStore,
    private readonly terms: TermsStore,
    private readonly photographs: ReturnPhotographsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound */
  async page(secret: string): Promise<OrderReturns> {
    const order = await this.findOrder.bySecret(secret);
    const [terms, parcels, returned, photographs, { rows }] = await Promise.all([
      this.terms.at(this.database, order.placedAt),
      this.soldPieces.ofOrder(this.database, order.id),
      this.soldPieces.returned(this.database, order.id),
      this.photographs.loose(this.database, order.id),
      this.database.query<ReturnRow>(
        `select ${RETURN_COLUMNS} from returns.returns r where r.order_id = $1 order by r.opened_at desc, r.id desc`,
        [order.id],
      ),
    ]);
    const isFree = ({ lineId, number }: { lineId: string; number: string }) =>
      !returned.some((it) => it.lineId === lineId && it.number === number);
    return {
      returnable: parcels
        .map((parcel) => this.returnable({ ...parcel, pieces: parcel.pieces.filter(isFree) }, terms))
        .filter(({ pieces, reasons }) => pieces.length > 0 && reasons.length > 0),
      photographs,
      returns: rows.map(returnOnPage),
    };
  }

  private returnable(
    { parcelId, state, deliveredAt, pieces }: SoldParcel,
    terms: readonly Term[],
  ): OrderReturns['returnable'][number] {
    const now = this.clock.now();
    const wasSent = state === 'sent' || state === 'delivered';
    return {
      parcelId,
      pieces: pieces.map(({ pieceId: _, ...piece }) => piece),
      reasons: terms
        .filter((term) => wasSent && isInTime(term, deliveredAt, now))
        .map((term) => ({
          reason: term.reason,
          until: openUntil(term, deliveredAt)?.toISOString() ?? null,
        })),
    };
  }
}
