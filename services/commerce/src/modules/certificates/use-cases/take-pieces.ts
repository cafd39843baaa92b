import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { MovePieces, NumberPieces, type Piece, PiecesQueries } from '../../catalog/index.js';
import type { Batch } from '../data/batches.store.js';
import { PiecesNotSealable } from '../domain/certificates.errors.js';

/** Takes inspected pieces into a batch: they wait for its seal, each with its number. */
@Injectable()
export class TakePieces {
  constructor(
    private readonly pieces: PiecesQueries,
    private readonly movePieces: MovePieces,
    private readonly numberPieces: NumberPieces,
  ) {}

  /** @returns them in the order asked for. @throws PiecesNotSealable when one is not inspected, or another's */
  async within(tx: Tx, batch: Batch, pieceIds: string[]): Promise<Piece[]> {
    const pieces = await this.sealable(tx, batch.cooperativeId, pieceIds);
    await this.movePieces.within(tx, { pieceIds, to: 'sealing' });
    const numbers = { cooperativeNumber: batch.cooperativeNumber, first: batch.firstNumber };
    await this.numberPieces.within(tx, { pieceIds, numbers });
    return pieces;
  }

  private async sealable(tx: Tx, cooperativeId: string, pieceIds: string[]): Promise<Piece[]> {
    const found = new Map((await this.pieces.byIds(tx, pieceIds)).map((piece) => [piece.id, piece]));
    const isSealable = (id: string) => {
      const piece = found.get(id);
      return piece?.cooperativeId === cooperativeId && piece.state === 'inspected';
    };
    const refused = pieceIds.filter((id) => !isSealable(id));
    if (refused.length > 0) throw new PiecesNotSealable({ pieceIds: refused });
    return pieceIds.map((id) => found.get(id)!);
  }
}
