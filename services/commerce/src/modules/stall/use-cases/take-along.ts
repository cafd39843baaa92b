import { bytesOf, parseQr, parseSerial, serialHashOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { MOST_PIECES_AT_STALL, type StallOnPhone, type TakeAlongRequest } from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { OwnPiecesQueries, ProductsForSale, type OwnPiece, type PiecesOwner } from '../../catalog/index.js';
import { AllotItems } from '../../inventory/index.js';
import { StallOnPhoneQueries } from '../data/stall-on-phone.queries.js';
import { TakingsStore } from '../data/takings.store.js';
import {
  NothingTakenAlong,
  StallPhoneCalledBack,
  StallPieceNotYours,
  TooManyAlong,
} from '../domain/stall.errors.js';
import { KeepReceipts } from './keep-receipts.js';
import { sellerRoleOf } from '../domain/seller-role.js';
import { OwnPhone } from './own-phone.js';

/** So many products one person has at most to choose from. */
export const MOST_PRODUCTS = 500;

export type TakeAlongInput = Omit<TakeAlongRequest, 'secret'> & {
  secret: string;
  phoneId: string;
  userId: string;
};

/** Pieces leave the shop for a stall: nobody can order them while they are with the phone. */
@Injectable()
export class TakeAlong {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ownPhone: OwnPhone,
    private readonly ownPieces: OwnPiecesQueries,
    private readonly products: ProductsForSale,
    private readonly allotItems: AllotItems,
    private readonly takings: TakingsStore,
    private readonly stall: StallOnPhoneQueries,
    private readonly keepReceipts: KeepReceipts,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * All that is named, or nothing.
   * @throws StallPhoneNotFound, StallPhoneCalledBack, NothingTakenAlong, StallPieceNotYours, TooManyAlong
   * @throws PieceNotFree, TooFewToAllot
   */
  execute(input: TakeAlongInput): Promise<StallOnPhone> {
    return this.uow.run(async (tx) => {
      const phone = await this.ownPhone.within(tx, input);
      if (phone.calledBackAt) throw new StallPhoneCalledBack();
      const named = await this.namedIn(tx, phone, input);
      const wanted = await this.wantedIn(tx, phone, input);
      const count = wanted.reduce((sum, { quantity }) => sum + quantity, named.length);
      if (count === 0) throw new NothingTakenAlong();
      const along = await this.takings.along(tx, phone.id);
      if (along.length + count > MOST_PIECES_AT_STALL) throw new TooManyAlong({ most: MOST_PIECES_AT_STALL });
      const taken = await this.allotItems.within(tx, {
        phoneId: phone.id,
        pieces: named,
        wanted,
        by: sellerRoleOf(phone),
      });
      await this.keep(
        tx,
        phone,
        taken.map(({ pieceId }) => pieceId),
      );
      return this.stall.of(tx, phone);
    });
  }

  /** Each once, however often it is named. */
  private async namedIn(
    tx: Tx,
    owner: PiecesOwner,
    { numbers, labels }: TakeAlongInput,
  ): Promise<OwnPiece[]> {
    const read = labels.map((label) => ({ label, serial: this.serialOf(label) }));
    const serials = read.flatMap(({ serial }) => serial ?? []);
    const found = await this.ownPieces.find(tx, owner, { numbers, serials });
    const unknown =
      read.find(({ serial }) => !found.some((piece) => piece.serial === serial))?.label ??
      numbers.find((number) => !found.some((piece) => piece.number === number));
    if (unknown !== undefined) throw new StallPieceNotYours({ what: unknown });
    return found;
  }

  private async wantedIn(tx: Tx, owner: PiecesOwner, { products }: TakeAlongInput) {
    const own = new Set(await this.ownPieces.products(tx, owner, MOST_PRODUCTS));
    const foreign = products.find(({ productId }) => !own.has(productId));
    if (foreign) throw new StallPieceNotYours({ what: foreign.productId });
    const counts = new Map<string, number>();
    for (const { productId, count } of products) {
      counts.set(productId, (counts.get(productId) ?? 0) + count);
    }
    return [...counts].map(([productId, quantity]) => ({ productId, quantity }));
  }

  /** What selling them takes is written down now, so that the phone needs nobody later. */
  private async keep(tx: Tx, phone: PiecesOwner & { id: string }, ids: readonly string[]): Promise<void> {
    const pieces = await this.ownPieces.find(tx, phone, { ids });
    const products = await this.products.byIds([...new Set(pieces.map(({ productId }) => productId))], tx);
    const takenAt = this.clock.now();
    const along = pieces.map(({ pieceId, productId, number, serial }) => {
      const product = products.find(({ id }) => id === productId);
      if (!product) throw new StallPieceNotYours({ what: number });
      return {
        ...{ phoneId: phone.id, pieceId, productId, publicNumber: number },
        ...{ title: product.title, pictureCid: product.pictureCid, price: product.price },
        ...{ serialHash: Buffer.from(bytesOf(serialHashOf(serial))), takenAt },
      };
    });
    invariant(along.length === ids.length, 'Every piece that was taken is the owner’s.');
    await this.keepReceipts.within(tx, along);
  }

  private serialOf(label: string) {
    const scanned = parseQr(label, [this.config.publicUrl.origin]);
    if (scanned.kind === 'label') return scanned.serial;
    const typed = parseSerial(label);
    return typed.kind === 'serial' ? typed.serial : undefined;
  }
}
