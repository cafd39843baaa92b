import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { OfferPieces } from '../../catalog/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { CertificatesStore } from '../data/certificates.store.js';
import { SyncKeys } from './sync-keys.js';

/**
 * After news from the chain about a cooperative: its keys are as they stand there, and pieces whose certificates
 * were suspended, withdrawn or replaced (by whomever) leave the shop.
 */
@Injectable()
export class SyncCooperative {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly registry: RegistryQueries,
    private readonly certificates: CertificatesStore,
    private readonly syncKeys: SyncKeys,
    private readonly offerPieces: OfferPieces,
  ) {}

  async execute({ chainNumber }: { chainNumber: string }): Promise<void> {
    const cooperative = await this.directory.cooperativeByChainId(BigInt(chainNumber));
    // Not recorded here yet, or of another shop on the same registry.
    if (!cooperative) return;
    await this.uow.run(async (tx) => {
      await this.syncKeys.within(tx, cooperative.id, chainNumber);
      const onChain = await this.registry.cooperative(tx, chainNumber);
      const statuses = await this.registry.statusesOf(tx, chainNumber);
      const touched = new Map(statuses.map(({ number, state }) => [number, state]));
      const replaced = await this.registry.supersededRanges(tx, chainNumber);
      const sealed = await this.certificates.finalPieces(tx, chainNumber);
      const isTrusted = onChain?.state === 'active';
      const isGood = ({ number }: { number: number }) =>
        isTrusted &&
        (touched.get(number) ?? 'active') === 'active' &&
        !replaced.some(({ first, size }) => number >= first && number < first + size);
      const idsOf = (pieces: typeof sealed) => pieces.map(({ pieceId }) => pieceId);
      await this.offerPieces.within(tx, {
        pieceIds: idsOf(sealed.filter((it) => !isGood(it))),
        onSale: false,
      });
      await this.offerPieces.within(tx, { pieceIds: idsOf(sealed.filter(isGood)), onSale: true });
    });
  }
}
