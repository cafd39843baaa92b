import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  setTariffCodeRequest,
  tariffCodeList,
  type SetTariffCodeRequest,
  type TariffCodeList,
} from '../../../../api/tariff-codes.js';
import { Database } from '../../../platform/database/database.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { TariffCodesStore } from '../data/tariff-codes.store.js';
import { SetTariffCode } from '../use-cases/set-tariff-code.js';

/** What customs are told: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/tariff-codes')
@RequireRole('officer')
export class OfficeTariffCodesController {
  constructor(
    private readonly database: Database,
    private readonly codes: TariffCodesStore,
    private readonly setTariffCode: SetTariffCode,
  ) {}

  @Get()
  @Answers(tariffCodeList)
  list(@CurrentActor() officer: OfficerActor): Promise<TariffCodeList> {
    return this.codes.ofCooperative(this.database, officer.cooperativeId);
  }

  @Post()
  @Answers(tariffCodeList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setTariffCodeRequest }) said: SetTariffCodeRequest,
  ): Promise<TariffCodeList> {
    await this.setTariffCode.execute({ officer, said });
    return this.list(officer);
  }
}
