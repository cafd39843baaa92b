import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  paybackList,
  paybackPath,
  paybackSentRequest,
  proposePaybackRequest,
  type PaybackList,
  type PaybackPath,
  type PaybackSentRequest,
  type ProposePaybackRequest,
} from '../../../../api/transfers.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, TreasurersOwn, type OfficerActor } from '../../accounts/index.js';
import { OfficePaybacksQueries } from '../data/office-paybacks.queries.js';
import { NotePaybackSent } from '../use-cases/note-payback-sent.js';
import { ProposeToSend } from '../use-cases/propose-to-send.js';

/** More than anybody should ever have to send at once. */
const SHOWN = 100;

/** Money that goes back to buyers by an officer's hand. */
@Controller('api/v1/office/paybacks')
@RequireRole('officer')
export class OfficePaybacksController {
  constructor(
    private readonly paybacks: OfficePaybacksQueries,
    private readonly notePaybackSent: NotePaybackSent,
    private readonly proposeToSend: ProposeToSend,
  ) {}

  @Get()
  @Answers(paybackList)
  list(@CurrentActor() officer: OfficerActor): Promise<PaybackList> {
    return this.paybacks.list(officer, SHOWN);
  }

  @Post(':id/proposal')
  @Answers(paybackList)
  async propose(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: paybackPath }) { id }: PaybackPath,
    @Body({ schema: proposePaybackRequest }) { digest }: ProposePaybackRequest,
  ): Promise<PaybackList> {
    await this.proposeToSend.execute({ officer, paybackId: id, digest });
    return this.list(officer);
  }

  @Post(':id/sent')
  @TreasurersOwn()
  @Answers(paybackList)
  async sent(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: paybackPath }) { id }: PaybackPath,
    @Body({ schema: paybackSentRequest }) { reference, digest }: PaybackSentRequest,
  ): Promise<PaybackList> {
    await this.notePaybackSent.execute({ officer, paybackId: id, reference, digest });
    return this.list(officer);
  }
}
