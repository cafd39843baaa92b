import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ProposePayback } from '../../payments/index.js';
import { FindOwnPayback } from './find-own-payback.js';

export interface ProposeToSendInput {
  officer: OfficerActor;
  paybackId: string;
  /** Of the account and the amount that the officer has seen. */
  digest: string;
}

/** An officer is for sending money back, to the account that they saw; somebody else sends it. */
@Injectable()
export class ProposeToSend {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOwn: FindOwnPayback,
    private readonly proposePayback: ProposePayback,
  ) {}

  /** @throws PaybackNotDue for another's as for what is sent already @throws PaybackAccountMissing, PaybackChanged */
  async execute({ officer, paybackId, digest: seen }: ProposeToSendInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const orderId = await this.findOwn.within(tx, officer, paybackId);
      await this.proposePayback.within(tx, { refundId: paybackId, orderId, seen, by: officer.userId });
    });
  }
}
