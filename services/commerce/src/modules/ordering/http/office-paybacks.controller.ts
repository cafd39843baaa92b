import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  paybackList,
  paybackPath,
  paybackSentRequest,
  type PaybackList,
  type PaybackPath,
  type PaybackSentRequest,
} from '../../../../api/transfers.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficePaybacksQueries } from '../data/office-paybacks.queries.js';
import { NotePaybackSent } from '../use-cases/note-payback-sent.js';

/** More than anybody should ever have to send at once. */
const SHOWN = 100;

/** Money that goes back to buyers by an officer's hand. */
@Controller('api/v1/office/paybacks')
@RequireRole('officer')
export class OfficePaybacksController {
  constructor(
    private readonly paybacks: OfficePaybacksQueries,
    private readonly notePaybackSent: NotePaybackSent,
  ) {}

  @Get()
  @Answers(paybackList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<PaybackList> {
    return this.paybacks.list(cooperativeId, SHOWN);
  }

  @Post(':id/sent')
  @Answers(paybackList)
  async sent(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: paybackPath }) { id }: PaybackPath,
    @Body({ schema: paybackSentRequest }) { reference }: PaybackSentRequest,
  ): Promise<PaybackList> {
    await this.notePaybackSent.execute({ officer, paybackId: id, reference });
    return this.list(officer);
  }
}
