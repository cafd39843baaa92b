import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { SealedBatch } from '../../../../../api/seal.js';
import { RedeemTicket } from '../../../signing/index.js';
import { FixClaimKeys } from './fix-claim-keys.js';

/** The first step of a sealing page: the codes its browser drew. */
@Injectable()
export class TakeClaimKeys {
  constructor(
    private readonly redeem: RedeemTicket,
    private readonly fixClaimKeys: FixClaimKeys,
  ) {}

  /** The ticket stays good: the signature follows with it. @throws as `FixClaimKeys`, and what a ticket may lack */
  async execute(token: string, claimKeys: Hex[]): Promise<SealedBatch> {
    const ticket = await this.redeem.look(token, ({ purpose }) => purpose === 'seal-batch');
    const { batchId } = ticket.subject as { batchId: string };
    const { actId: _, ...sealed } = await this.fixClaimKeys.execute({ batchId, claimKeys });
    return sealed;
  }
}
