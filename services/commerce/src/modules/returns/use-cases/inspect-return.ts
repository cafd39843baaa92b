import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { comesWithToken, readFindings, type Found } from '../domain/finding.js';
import type { Return } from '../domain/return.js';
import { ReturnNotFound } from '../domain/returns.errors.js';
import { requireReturnMove } from '../domain/return-status.js';
import { SettleReturn } from './settle-return.js';

export interface InspectReturnInput {
  id: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  found: readonly Found[];
}

/** An officer looked at what came back: the money goes at once, unless a token has to come home first. */
@Injectable()
export class InspectReturn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly returns: ReturnsStore,
    private readonly registry: RegistryQueries,
    private readonly settleReturn: SettleReturn,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ReturnNotFound, also for another cooperative's @throws ReturnMoveNotAllowed before it arrived
   * @throws FindingsIncomplete
   * @throws OrderNotPaid, OrderDisputed when the money cannot go back now
   */
  async execute({ id, officer, found }: InspectReturnInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const own = await this.returns.lockOwn(tx, id, officer.cooperativeId);
      if (!own) throw new ReturnNotFound();
      requireReturnMove(own.state, 'waiting-for-token');
      const numbers = own.pieces.map(({ number }) => number);
      const findings = readFindings(numbers, found, await this.opened(tx, own));
      await this.returns.setFound(tx, id, findings);
      const actor = officer.userId;
      if (findings.some(comesWithToken))
        return this.returns.move(tx, own, 'waiting-for-token', { actor, at: this.clock.now() });
      const pieces = own.pieces.map((piece) => ({
        ...piece,
        ...findings.find(({ number }) => number === piece.number),
      }));
      await this.settleReturn.within(tx, { ...own, pieces }, actor);
    });
  }

  /** Whose hidden code was opened, by whomever. All pieces of a parcel are of one cooperative. */
  private async opened(tx: Tx, { pieces }: Return): Promise<Set<string>> {
    const [cooperativeNumber = ''] = pieces[0]?.number.split('/') ?? [];
    const numbers = pieces.map(({ number }) => Number(number.split('/')[1]));
    const claims = await this.registry.claims(tx, cooperativeNumber, numbers);
    return new Set([...claims.keys()].map((number) => `${cooperativeNumber}/${number}`));
  }
}
