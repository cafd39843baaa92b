import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { PiecesQueries } from '../../catalog/index.js';
import { ParcelPiecesQueries } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import {
  LabelGivenTwice,
  LabelNotInParcel,
  LabelOfOtherParcel,
  LabelsMissing,
} from '../domain/fulfilment.errors.js';
import { isLabelOf, readLabels, type LabelledPiece } from '../domain/packing.js';
import type { Parcel } from '../domain/parcel.js';

/** Among so many parcels that lie about, a strange label's own is looked for. */
const PARCELS_AROUND = 200;

type Packed = LabelledPiece & { orderCode: string };

/** The right pieces, and all of them, are in a parcel: their labels say so. */
@Injectable()
export class CheckLabels {
  constructor(
    private readonly parcels: ParcelsStore,
    private readonly parcelPieces: ParcelPiecesQueries,
    private readonly pieces: PiecesQueries,
    private readonly config: Config,
  ) {}

  /**
   * @param labels what was scanned or typed, one a piece, in any order
   * @throws LabelOfOtherParcel, LabelNotInParcel, LabelGivenTwice, LabelsMissing
   */
  async within(tx: Tx, parcel: Parcel, labels: readonly string[]): Promise<void> {
    const { origin } = this.config.publicUrl;
    const own = await this.piecesOf(tx, [parcel.id]);
    const { missing, twice, strange } = readLabels(own, labels, origin);
    const lacking = missing.map(({ number }) => number).join(', ');
    if (strange !== undefined) {
      const around = await this.parcels.toPack(tx, parcel.cooperativeId, PARCELS_AROUND);
      const others = await this.piecesOf(
        tx,
        around.filter((id) => id !== parcel.id),
      );
      const owner = others.find((piece) => isLabelOf(piece, labels[strange]!, origin));
      if (!owner) throw new LabelNotInParcel({ missing: lacking }, strange);
      throw new LabelOfOtherParcel({ number: owner.number, order: owner.orderCode }, strange);
    }
    if (twice) throw new LabelGivenTwice({ number: twice.piece.number }, twice.label);
    const empty = labels.indexOf('');
    if (missing.length > 0) {
      throw new LabelsMissing({ missing: lacking }, empty < 0 ? labels.length : empty);
    }
  }

  private async piecesOf(tx: Tx, parcelIds: readonly string[]): Promise<Packed[]> {
    const sold = await this.parcelPieces.of(tx, parcelIds);
    const ids = sold.map(({ pieceId }) => pieceId);
    const serials = new Map((await this.pieces.byIds(tx, ids)).map(({ id, serial }) => [id, serial]));
    return sold.map(({ pieceId, number, orderCode }) => ({
      ...{ number, orderCode },
      serial: serials.get(pieceId) ?? '',
    }));
  }
}
