import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore } from '../data/accounts.store.js';

export interface RecordAdmissionInput {
  cooperativeId: string;
  /** Its number in CraftRegistry. */
  cooperativeNumber: string;
  /** The profile whose digest the authority put on chain. */
  profile: object;
}

/** Notes that the authority has admitted a cooperative on chain, and under which number and profile. */
@Injectable()
export class RecordAdmission {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: AccountsStore,
  ) {}

  execute(input: RecordAdmissionInput): Promise<void> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  within(tx: Tx, { cooperativeId, cooperativeNumber, profile }: RecordAdmissionInput): Promise<void> {
    return this.store.setAdmission(tx, cooperativeId, cooperativeNumber, profile);
  }
}
