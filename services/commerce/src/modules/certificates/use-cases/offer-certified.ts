import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { OfferPieces } from '../../catalog/index.js';
import { isWithin, type NumberRange, RegistryQueries, SuspectBatches } from '../../chain/index.js';
import { StockQueries } from '../../inventory/index.js';
import type { CertifiedPiece } from '../data/certificates.store.js';

/**
 * Pieces whose certificates were suspended, withdrawn or replaced (by whomever), or sealed by thieves, leave the shop;
 * so do those that somebody claimed without having bought them here. The others are in it.
 */
@Injectable()
export class OfferCertified {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly suspectBatches: SuspectBatches,
    private readonly stock: StockQueries,
    private readonly offerPieces: OfferPieces,
  ) {}

  /**
   * Which of these pieces lie in batches that thieves sealed. Outside transactions only.
   *
   * @throws viem's errors when the chain must be asked about a theft and cannot be
   */
  suspect(cooperativeNumber: string, pieces: CertifiedPiece[]): Promise<NumberRange[]> {
    return this.suspectBatches.among(
      cooperativeNumber,
      pieces.map(({ number }) => number),
    );
  }

  /** @param suspect from `suspect`, asked before the transaction */
  async within(
    tx: Tx,
    cooperativeNumber: string,
    pieces: CertifiedPiece[],
    suspect: NumberRange[],
  ): Promise<void> {
    if (pieces.length === 0) return;
    const bad = await this.badNumbers(tx, cooperativeNumber, pieces);
    const taken = await this.takenPieces(tx, cooperativeNumber, pieces);
    const isGood = ({ pieceId, number }: CertifiedPiece) =>
      !bad(number) && !taken.has(pieceId) && !suspect.some((it) => isWithin(it, number));
    const offer = (some: CertifiedPiece[], onSale: boolean) =>
      this.offerPieces.within(tx, { pieceIds: some.map(({ pieceId }) => pieceId), onSale });
    await offer(
      pieces.filter((it) => !isGood(it)),
      false,
    );
    await offer(pieces.filter(isGood), true);
  }

  /** What the events alone say against a certificate. */
  private async badNumbers(
    tx: Tx,
    cooperativeNumber: string,
    pieces: CertifiedPiece[],
  ): Promise<(number: number) => boolean> {
    const onChain = await this.registry.cooperative(tx, cooperativeNumber);
    if (onChain?.state !== 'active') return () => true;
    const numbers = pieces.map(({ number }) => number);
    const statuses = await this.registry.statusesOf(tx, cooperativeNumber, numbers);
    const touched = new Map(statuses.map(({ number, state }) => [number, state]));
    const replaced = await this.registry.supersededRanges(tx, cooperativeNumber);
    return (number) =>
      (touched.get(number) ?? 'active') !== 'active' || replaced.some((it) => isWithin(it, number));
  }

  /**
   * Whose hidden code was opened, by whomever, and not after a sale of ours: they have a holder, and who loses one is
   * a holder, too. What we sold stays as it is when its buyer claims it.
   */
  private async takenPieces(
    tx: Tx,
    cooperativeNumber: string,
    pieces: CertifiedPiece[],
  ): Promise<Set<string>> {
    const numbers = pieces.map(({ number }) => number);
    const claims = await this.registry.claims(tx, cooperativeNumber, numbers);
    const claimed = pieces.filter(({ number }) => claims.has(number)).map(({ pieceId }) => pieceId);
    const sold = await this.stock.soldAmong(tx, claimed);
    return new Set(claimed.filter((pieceId) => !sold.has(pieceId)));
  }
}
