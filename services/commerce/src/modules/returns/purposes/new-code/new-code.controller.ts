import { Body, Controller, Post } from '@nestjs/common';
import { newCodeRequest, type NewCodeRequest, sealDone, type SealDone } from '../../../../../api/seal.js';
import { Answers } from '../../../../platform/http/answers.js';
import { ServedAt } from '../../../../platform/http/host.guard.js';
import { LimitPerAddress } from '../../../../platform/http/rate-limit.guard.js';
import { BearerTicket, SEAL_LIMIT } from '../../../signing/index.js';
import { TakeNewCode } from './take-new-code.js';

@Controller('api/v1/seal')
@ServedAt('seal')
export class NewCodeController {
  constructor(private readonly takeNewCode: TakeNewCode) {}

  @Post('new-code')
  @Answers(sealDone)
  @LimitPerAddress('seal', SEAL_LIMIT)
  newCode(
    @BearerTicket() token: string,
    @Body({ schema: newCodeRequest }) request: NewCodeRequest,
  ): Promise<SealDone> {
    return this.takeNewCode.execute(token, request);
  }
}
