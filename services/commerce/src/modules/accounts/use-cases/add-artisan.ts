import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore, type NewArtisan } from '../data/accounts.store.js';

export type AddArtisanInput = Omit<NewArtisan, 'id'>;

/** A maker of a cooperative. Their account is made by `AddMember` with the id this gives. */
@Injectable()
export class AddArtisan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: AccountsStore,
  ) {}

  /** @returns the artisan's id */
  execute(input: AddArtisanInput): Promise<string> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, input: AddArtisanInput): Promise<string> {
    const id = newId();
    await this.store.insertArtisan(tx, { id, ...input });
    return id;
  }
}
