import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { NotePayback } from '../../payments/index.js';
import { FindOwnPayback } from './find-own-payback.js';

export interface NotePaybackSentInput {
  officer: OfficerActor;
  paybackId: string;
  reference: string;
  /** Of the account that it was sent to. */
  digest: string | undefined;
}

/** An officer has sent money back to a buyer: of an order that their cooperative has a parcel in. */
@Injectable()
export class NotePaybackSent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOwn: FindOwnPayback,
    private readonly notePayback: NotePayback,
  ) {}

  /** @throws PaybackNotDue for another's as for what is sent already @throws PaybackAccountMissing, PaybackChanged */
  async execute({ officer, paybackId, reference, digest: seen }: NotePaybackSentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const orderId = await this.findOwn.within(tx, officer, paybackId);
      await this.notePayback.within(tx, {
        refundId: paybackId,
        orderId,
        seen,
        reference,
        by: officer.userId,
      });
    });
  }
}
