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

/**
 * Makes the account of somebody a cooperative (or the authority) vouches for, or takes that which they have as a buyer.
 * Nobody becomes a member by themselves.
 */
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
    const userId = await this.account(tx, input);
    await this.store.insertMember(tx, {
      id: newId(),
      userId,
      role: input.role,
      cooperativeId: input.cooperativeId,
      artisanId: input.artisanId,
    });
    return userId;
  }

  private async account(tx: Tx, { displayName: name, phone }: AddMemberInput): Promise<string> {
    const id = newId();
    const made = await this.store.insertUser(tx, {
      id,
      name,
      phone,
      mail: `${id}@${PLACEHOLDER_MAIL_DOMAIN}`,
    });
    const userId = made ? id : await this.store.takeOverBuyer(tx, { phone, name });
    if (userId === undefined) throw new PhoneNumberTaken();
    return userId;
  }
}
