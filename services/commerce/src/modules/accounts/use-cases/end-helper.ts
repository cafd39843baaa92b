import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type Helped, MembersStore } from '../data/members.store.js';
import { MemberNotFound } from '../domain/accounts.errors.js';

/** Somebody acts for an artisan no more, from their next request on. Their account stays, as a buyer's. */
@Injectable()
export class EndHelper {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly members: MembersStore,
  ) {}

  /** @throws MemberNotFound for who is no helper of this artisan */
  async execute(helped: Helped, userId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      if (!(await this.members.removeHelper(tx, helped, userId))) throw new MemberNotFound();
    });
  }
}
