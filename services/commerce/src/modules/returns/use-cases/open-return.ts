import { Injectable } from '@nestjs/common';
import type { OpenReturnRequest } from '../../../../api/returns.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FindOrder } from '../../ordering/index.js';
import { ReturnPhotographsStore } from '../data/return-photographs.store.js';
import { ReturnsStore } from '../data/returns.store.js';
import { SoldPiecesStore } from '../data/sold-pieces.store.js';
import { TermsStore } from '../data/terms.store.js';
import type { SoldPiece } from '../domain/return.js';
import {
  PieceAlreadyReturned,
  PieceNotInParcel,
  ReturnBeforeSending,
  ReturnNotFound,
  ReturnPhotographNotFound,
} from '../domain/returns.errors.js';
import { requireWithinTerm } from '../domain/terms.js';

export type OpenReturnInput = OpenReturnRequest & { secret: string };

/** A buyer wants to send pieces back. */
@Injectable()
export class OpenReturn {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly returns: ReturnsStore,
    private readonly soldPieces: SoldPiecesStore,
    private readonly terms: TermsStore,
    private readonly photographs: ReturnPhotographsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws OrderNotFound @throws ReturnNotFound for a parcel of another order
   * @throws ReturnBeforeSending @throws ReturnTooLate @throws PieceAlreadyReturned @throws PieceNotInParcel
   * @throws ReturnPhotographNotFound
   */
  async execute({ secret, parcelId, pieces, reason, words, photographs }: OpenReturnInput): Promise<void> {
    const order = await this.findOrder.bySecret(secret);
    const terms = await this.terms.at(this.database, order.placedAt);
    const term = terms.find((it) => it.reason === reason);
    invariant(term, `There are no terms for returns because of ${reason}.`);
    await this.uow.run(async (tx) => {
      await this.returns.lockOrder(tx, order.id);
      const parcels = await this.soldPieces.ofOrder(tx, order.id);
      const parcel = parcels.find((it) => it.parcelId === parcelId);
      if (!parcel) throw new ReturnNotFound();
      if (parcel.state !== 'sent' && parcel.state !== 'delivered') throw new ReturnBeforeSending();
      const now = this.clock.now();
      requireWithinTerm(term, parcel.deliveredAt, now);
      const id = newId(now.getTime());
      const chosen = await this.choose(tx, order.id, parcel.pieces, pieces);
      const { cooperativeId } = parcel;
      const { daysToArrive, isOurs } = term;
      await this.returns.open(
        tx,
        {
          ...{ id, orderId: order.id, parcelId, cooperativeId, reason, words },
          ...{ daysToArrive, isOurs, pieces: chosen },
        },
        now,
      );
      const wanted = [...new Set(photographs)];
      const given = await this.photographs.give(tx, order.id, id, wanted);
      if (given !== wanted.length) throw new ReturnPhotographNotFound();
    });
  }

  private async choose(
    tx: Tx,
    orderId: string,
    sold: readonly SoldPiece[],
    wanted: OpenReturnRequest['pieces'],
  ): Promise<SoldPiece[]> {
    const returned = await this.soldPieces.returned(tx, orderId);
    const chosen = new Map<string, SoldPiece>();
    for (const { lineId, number } of wanted) {
      const isIt = (it: { lineId: string; number: string }) => it.lineId === lineId && it.number === number;
      if (returned.some(isIt) || chosen.has(number)) throw new PieceAlreadyReturned({ number });
      const piece = sold.find(isIt);
      if (!piece) throw new PieceNotInParcel({ number });
      chosen.set(number, piece);
    }
    return [...chosen.values()];
  }
}
