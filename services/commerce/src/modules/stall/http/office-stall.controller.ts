import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  callBackRequest,
  decideLateSaleRequest,
  officeStall,
  stallPhonePath,
  type CallBackRequest,
  type DecideLateSaleRequest,
  type OfficeStall,
  type StallPhonePath,
} from '../../../../api/stall.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeStallQueries } from '../data/office-stall.queries.js';
import { CallBack } from '../use-cases/call-back.js';
import { DecideLateSale } from '../use-cases/decide-late-sale.js';
import { TakeCashIn } from '../use-cases/take-cash-in.js';

/** The cooperative's stalls: of the own one, whatever id is asked for. */
@Controller('api/v1/office/stall')
@RequireRole('officer')
export class OfficeStallController {
  constructor(
    private readonly stall: OfficeStallQueries,
    private readonly callBack: CallBack,
    private readonly decideLateSale: DecideLateSale,
    private readonly takeCashIn: TakeCashIn,
  ) {}

  @Get()
  @Answers(officeStall)
  show(@CurrentActor() officer: OfficerActor): Promise<OfficeStall> {
    return this.stall.of(officer.cooperativeId);
  }

  @Post('phones/:id/call-back')
  @Answers(officeStall)
  async call(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: stallPhonePath }) { id: phoneId }: StallPhonePath,
    @Body({ schema: callBackRequest }) { reason }: CallBackRequest,
  ): Promise<OfficeStall> {
    await this.callBack.execute({ phoneId, officer, reason });
    return this.show(officer);
  }

  @Post('late-sales/:id')
  @Answers(officeStall)
  async decide(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: stallPhonePath }) { id: saleId }: StallPhonePath,
    @Body({ schema: decideLateSaleRequest }) body: DecideLateSaleRequest,
  ): Promise<OfficeStall> {
    await this.decideLateSale.execute({ ...body, saleId, officer });
    return this.show(officer);
  }

  @Post('closings/:id/handed-in')
  @Answers(officeStall)
  async handedIn(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: stallPhonePath }) { id: closingId }: StallPhonePath,
  ): Promise<OfficeStall> {
    await this.takeCashIn.execute({ closingId, officer });
    return this.show(officer);
  }
}
