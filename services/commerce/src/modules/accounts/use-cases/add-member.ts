import { Injectable } from '@nestjs/common';
import type { Role } from '../../../../api/accounts.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore } from '../data/accounts.store.js';
import { PhoneNumberTaken } from '../domain/accounts.errors.js';
import { PLACEHOLDER_MAIL_DOMAIN } from './queue-message.js';

export interface AddMemberInput {
  displayName: string;
  /** E.164; the person signs in with it. */
  phone: string;
  role: Role;
  /** Null for the authority alone. */
  cooperativeId: string | null;
  /** Set for artisans alone. */
  artisanId: string | null;
}

/** Makes the account of somebody a cooperative (or the authority) vouches for. Nobody signs up by themselves. */
@Injectable()
export class AddMember {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: AccountsStore,
  ) {}

  /**
   * @returns the person's user id
   * @throws PhoneNumberTaken
   */
  execute(input: AddMemberInput): Promise<string> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, input: AddMemberInput): Promise<string> {
    const userId = newId();
    const made = await this.store.insertUser(tx, {
      id: userId,
      name: input.displayName,
      phone: input.phone,
      mail: `${userId}@${PLACEHOLDER_MAIL_DOMAIN}`,
    });
    if (!made) throw new PhoneNumberTaken();
    await this.store.insertMember(tx, {
      id: newId(),
      userId,
      role: input.role,
      cooperativeId: input.cooperativeId,
      artisanId: input.artisanId,
    });
    return userId;
  }
}
