import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { OfferPieces } from '../../catalog/index.js';
import { isWithin, RegistryQueries, SuspectBatches } from '../../chain/index.js';
import { StockQueries } from '../../inventory/index.js';
import { SyncKeys } from '../../signing/index.js';
import { CertificatesStore } from '../data/certificates.store.js';

interface Certified {
  pieceId: string;
  number: number;
}

/**
 * After news from the chain about a cooperative: its keys are as they stand there, and pieces whose certificates
 * were suspended, withdrawn or replaced (by whomever), or sealed by thieves, leave the shop; so do those that somebody
 * claimed without having bought them here. The others are in it.
 */
@Injectable()
export class SyncCooperative {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly registry: RegistryQueries,
    private readonly suspectBatches: SuspectBatches,
    private readonly certificates: CertificatesStore,
    private readonly stock: StockQueries,
    private readonly syncKeys: SyncKeys,
    private readonly offerPieces: OfferPieces,
  ) {}

  /** @throws viem's errors when the chain must be asked about a theft and cannot be; nothing is changed then */
  async execute({ chainNumber }: { chainNumber: string }): Promise<void> {
    const cooperative = await this.directory.cooperativeByChainId(BigInt(chainNumber));
    // Not recorded here yet, or of another shop on the same registry.
    if (!cooperative) return;
    const seen = await this.registry.lastEvent(this.database, chainNumber);
    const pieces = await this.certificates.finalPieces(this.database, chainNumber);
    const numbers = pieces.map(({ number }) => number);
    const suspect = await this.suspectBatches.among(chainNumber, numbers);
    await this.uow.run(async (tx) => {
      await this.certificates.lockNews(tx, chainNumber);
      // What came meanwhile brought its own news: whoever follows those knows more than was asked here.
      if ((await this.registry.lastEvent(tx, chainNumber)) !== seen) return;
      await this.syncKeys.within(tx, cooperative.id, chainNumber);
      const bad = await this.badNumbers(tx, chainNumber);
      const taken = await this.takenPieces(tx, chainNumber, pieces);
      const isGood = ({ pieceId, number }: Certified) =>
        !bad(number) && !taken.has(pieceId) && !suspect.some((it) => isWithin(it, number));
      const offer = (some: Certified[], onSale: boolean) =>
        this.offerPieces.within(tx, { pieceIds: some.map(({ pieceId }) => pieceId), onSale });
      await offer(
        pieces.filter((it) => !isGood(it)),
        false,
      );
      await offer(pieces.filter(isGood), true);
    });
  }

  /** What the events alone say against a certificate. */
  private async badNumbers(tx: Tx, chainNumber: string): Promise<(number: number) => boolean> {
    const onChain = await this.registry.cooperative(tx, chainNumber);
    if (onChain?.state !== 'active') return () => true;
    const statuses = await this.registry.statusesOf(tx, chainNumber);
    const touched = new Map(statuses.map(({ number, state }) => [number, state]));
    const replaced = await this.registry.supersededRanges(tx, chainNumber);
    return (number) =>
      (touched.get(number) ?? 'active') !== 'active' || replaced.some((it) => isWithin(it, number));
  }

  /**
   * Whose hidden code was opened, by whomever, and not after a sale of ours: they have a holder, and who loses one is
   * a holder, too. What we sold stays as it is when its buyer claims it.
   */
  private async takenPieces(tx: Tx, chainNumber: string, pieces: Certified[]): Promise<Set<string>> {
    const claims = await this.registry.claims(tx, chainNumber);
    const claimed = pieces.filter(({ number }) => claims.has(number)).map(({ pieceId }) => pieceId);
    const sold = await this.stock.soldAmong(tx, claimed);
    return new Set(claimed.filter((pieceId) => !sold.has(pieceId)));
  }
}
