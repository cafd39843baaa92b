import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore, type NewCooperative } from '../data/accounts.store.js';

export type AddCooperativeInput = Omit<NewCooperative, 'id'>;

/** A cooperative as the shop knows it; the chain knows it once the authority has admitted it. */
@Injectable()
export class AddCooperative {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: AccountsStore,
  ) {}

  /** @returns its id */
  execute(input: AddCooperativeInput): Promise<string> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, input: AddCooperativeInput): Promise<string> {
    const id = newId();
    await this.store.insertCooperative(tx, { id, ...input });
    return id;
  }
}
