import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '../../../../api/accounts.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore } from '../data/accounts.store.js';

export interface RecordConsentInput {
  artisanId: string;
  purpose: ConsentPurpose;
  /** False withdraws it, or declines what never stood. */
  given: boolean;
  /** Which wording was shown. */
  textVersion: string;
}

/** Writes down what an artisan agreed to, declined or took back, with the date; earlier rows stay as evidence. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: AccountsStore,
    private readonly clock: Clock,
  ) {}

  execute(input: RecordConsentInput): Promise<void> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, { artisanId, purpose, given, textVersion }: RecordConsentInput): Promise<void> {
    const choice = { id: newId(), artisanId, purpose, textVersion, at: this.clock.now() };
    if (given) await this.store.giveConsent(tx, choice);
    else await this.store.refuseConsent(tx, choice);
  }
}
