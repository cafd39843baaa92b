import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type Helped, MembersStore } from '../data/members.store.js';
import { MemberNotFound, TooManyHelpers } from '../domain/accounts.errors.js';
import { AddMember } from './add-member.js';

const MOST_HELPERS = 3;

/** Each may be the number of somebody who buys here, whose sessions end by it. */
const NAMED_A_DAY = { limit: 10, windowSeconds: 86_400 };

export interface NameHelperInput {
  /** By themselves, or by an officer of their cooperative. */
  helped: Helped;
  displayName: string;
  /** E.164; the helper signs in with it. */
  phone: string;
}

/** Somebody acts for an artisan from now on. */
@Injectable()
export class NameHelper {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly members: MembersStore,
    private readonly addMember: AddMember,
    private readonly limits: RateLimits,
  ) {}

  /** @throws MemberNotFound for no artisan of the cooperative @throws TooManyHelpers, PhoneNumberTaken, TooManyRequests */
  async execute({ helped, displayName, phone }: NameHelperInput): Promise<void> {
    await this.limits.hit(`helpers/${helped.artisanId}`, NAMED_A_DAY);
    await this.uow.run(async (tx) => {
      await this.members.lockCooperative(tx, helped.cooperativeId);
      if (!(await this.members.isArtisan(tx, helped))) throw new MemberNotFound();
      if ((await this.members.countHelpers(tx, helped.artisanId)) >= MOST_HELPERS)
        throw new TooManyHelpers({ most: MOST_HELPERS });
      await this.addMember.within(tx, { displayName, phone, role: 'helper', ...helped });
    });
  }
}
