import { Injectable } from '@nestjs/common';
import type { NewCodeRequest, SealDone } from '../../../../../api/seal.js';
import { RedeemTicket, SealDesk } from '../../../signing/index.js';
import { DrawNewCode, type PieceToDraw } from './draw-new-code.js';

/** What the sealing page drew. The chain is asked before the transaction that takes it. */
@Injectable()
export class TakeNewCode {
  constructor(
    private readonly redeem: RedeemTicket,
    private readonly drawNewCode: DrawNewCode,
    private readonly desk: SealDesk,
  ) {}

  /** @throws TokenAlreadyMoved, what a ticket may lack, and as `DrawNewCode.within` */
  async execute(token: string, request: NewCodeRequest): Promise<SealDone> {
    const ticket = await this.redeem.look(token, ({ purpose }) => purpose === 'new-code');
    await this.drawNewCode.requireWanted(ticket.subject as PieceToDraw, ticket.cooperativeId);
    return this.desk.answer(token, 'new-code', request);
  }
}
