import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { changeDraftRequest } from '../../../../api/studio.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Names } from '../data/names.js';
import { PiecesStore } from '../data/pieces.store.js';
import { ProductsStore } from '../data/products.store.js';
import { PieceNotEditable } from '../domain/catalog.errors.js';
import type { Piece, PieceFacts } from '../domain/piece.js';
import { isEditable } from '../domain/piece-state.js';
import { factsOf } from './create-draft.js';
import { ownPiece } from './own-piece.js';

export interface ChangeDraftInput {
  artisanId: string;
  pieceId: string;
  changes: z.infer<typeof changeDraftRequest>;
}

/** Changes what a draft says. A refused piece becomes a draft again by it. */
@Injectable()
export class ChangeDraft {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly names: Names,
    private readonly pieces: PiecesStore,
    private readonly products: ProductsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PieceNotFound, PieceNotEditable, CraftUnknown */
  async execute({ artisanId, pieceId, changes }: ChangeDraftInput): Promise<void> {
    if (changes.craftSlug !== undefined) await this.names.requireCraft(changes.craftSlug);
    await this.uow.run(async (tx) => {
      const piece = ownPiece(await this.pieces.lock(tx, pieceId), pieceId, artisanId);
      if (!isEditable(piece.state)) throw new PieceNotEditable({ pieceId, state: piece.state });
      const facts = changed(piece, changes);
      await this.pieces.change(tx, pieceId, facts, this.clock.now());
      await this.changeProduct(tx, piece, facts);
    });
  }

  /** A product nobody has seen yet, with this piece alone, says what the piece says. */
  private async changeProduct(tx: Tx, piece: Piece, facts: PieceFacts): Promise<void> {
    const product = await this.products.lock(tx, piece.productId);
    if (product?.status !== 'draft' || (await this.products.countPieces(tx, product.id)) > 1) return;
    const story = sameText(product.story, piece.technique) ? facts.technique : product.story;
    const next = { ...product, ...facts, story };
    await this.products.change(tx, product.id, next, this.clock.now());
  }
}

function changed(piece: Piece, changes: ChangeDraftInput['changes']): PieceFacts {
  const { price, ...others } = changes;
  const wire = price ?? { amount: piece.price.amount.toString(), currency: piece.price.currency };
  return factsOf({ ...piece, ...others, price: wire });
}

const sameText = (a: { vi: string; en: string }, b: { vi: string; en: string }): boolean =>
  a.vi === b.vi && a.en === b.en;
