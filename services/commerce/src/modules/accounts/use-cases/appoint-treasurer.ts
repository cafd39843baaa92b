import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore } from '../data/accounts.store.js';
import { MembersStore } from '../data/members.store.js';
import { MemberNotFound, TreasurerByOneself } from '../domain/accounts.errors.js';
import type { OfficerActor } from '../domain/actor.js';

/** An officer makes an officer of their cooperative its treasurer. */
@Injectable()
export class AppointTreasurer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly members: MembersStore,
    private readonly store: AccountsStore,
  ) {}

  /** Whoever is it stays it. @throws MemberNotFound @throws TreasurerByOneself */
  async execute(officer: OfficerActor, userId: string): Promise<void> {
    const { cooperativeId } = officer;
    await this.uow.run(async (tx) => {
      await this.members.lockCooperative(tx, cooperativeId);
      if (!(await this.members.isOfficer(tx, cooperativeId, userId))) throw new MemberNotFound();
      const standing = await this.members.treasurers(tx, cooperativeId);
      if (standing.includes(userId)) return;
      if (userId === officer.userId && standing.length > 0) throw new TreasurerByOneself();
      const member = { id: newId(), userId, role: 'treasurer', cooperativeId, artisanId: null } as const;
      await this.store.insertMember(tx, member);
    });
  }
}
