import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ReadHolder, RegistryQueries } from '../../chain/index.js';
import { comesWithToken } from '../domain/finding.js';
import { ReturnsStore } from '../data/returns.store.js';
import type { PieceOfReturn, Return } from '../domain/return.js';
import { SettleReturn } from './settle-return.js';

/** More waiting at once than a cooperative has returns in a year. */
const MOST_AT_ONCE = 500;

/**
 * Settles the returns whose tokens came home, for certain; or whose certificates were withdrawn meanwhile, so that nobody
 * needs them any more. Looked at again and again, it says the same.
 */
@Injectable()
export class FollowTokens {
  private readonly logger = new Logger(FollowTokens.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly readHolder: ReadHolder,
    private readonly registry: RegistryQueries,
    private readonly settleReturn: SettleReturn,
  ) {}

  /** @throws viem's errors when the chain does not answer */
  async execute(): Promise<void> {
    for (const waiting of await this.returns.waitingForTokens(this.database, MOST_AT_ONCE)) {
      if (await this.areHome(waiting)) await this.settle(waiting.id);
    }
  }

  private async areHome({ pieces }: Return): Promise<boolean> {
    for (const piece of pieces) {
      if (comesWithToken(piece) && !(await this.isHome(piece))) return false;
    }
    return true;
  }

  private async isHome({ number: publicNumber, tokenAddress }: PieceOfReturn): Promise<boolean> {
    const [cooperativeNumber, number] = publicNumber.split('/') as [string, string];
    // Until its new code is drawn there is nowhere for it to be.
    const holder =
      tokenAddress === null ? undefined : await this.readHolder.execute(cooperativeNumber, Number(number));
    if (holder !== undefined && holder === tokenAddress) return true;
    const [status] = await this.registry.statusesOf(this.database, cooperativeNumber, [Number(number)]);
    return status?.state === 'withdrawn';
  }

  private async settle(id: string): Promise<void> {
    try {
      await this.uow.run(async (tx) => {
        const found = await this.returns.lock(tx, id);
        if (found?.state === 'waiting-for-token') await this.settleReturn.within(tx, found, 'chain');
      });
    } catch (error) {
      // A bank decides about the money first, or it has not come from the door: this return waits on, and no other with it.
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn({ returnId: id, code: error.code }, 'A return waits until its money can go back.');
    }
  }
}
