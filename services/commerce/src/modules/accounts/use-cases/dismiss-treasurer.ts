import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { MembersStore } from '../data/members.store.js';
import { LastTreasurer, MemberNotFound } from '../domain/accounts.errors.js';
import type { OfficerActor } from '../domain/actor.js';

/** A treasurer lays it down, or an officer takes it from one while another is there. */
@Injectable()
export class DismissTreasurer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly members: MembersStore,
  ) {}

  /** @throws MemberNotFound for who is no treasurer @throws LastTreasurer */
  async execute({ cooperativeId, userId: by }: OfficerActor, userId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.members.lockCooperative(tx, cooperativeId);
      const standing = await this.members.treasurers(tx, cooperativeId);
      if (!standing.includes(userId)) throw new MemberNotFound();
      // Else one officer alone could take it away and do the treasurer's work themselves.
      if (userId !== by && standing.length === 1) throw new LastTreasurer();
      await this.members.removeTreasurer(tx, cooperativeId, userId);
    });
  }
}
