import type { Hex } from '@daulang/protocol';
import { Body, Controller, Post } from '@nestjs/common';
import type { z } from 'zod';
import { claimKeysRequest, type SealedBatch, sealedBatch } from '../../../../../api/seal.js';
import { Answers } from '../../../../platform/http/answers.js';
import { ServedAt } from '../../../../platform/http/host.guard.js';
import { LimitPerAddress } from '../../../../platform/http/rate-limit.guard.js';
import { BearerTicket, SEAL_LIMIT } from '../../../signing/index.js';
import { TakeClaimKeys } from './take-claim-keys.js';

@Controller('api/v1/seal/batch')
@ServedAt('seal')
export class ClaimKeysController {
  constructor(private readonly takeClaimKeys: TakeClaimKeys) {}

  @Post('claim-keys')
  @Answers(sealedBatch)
  @LimitPerAddress('seal', SEAL_LIMIT)
  claimKeys(
    @BearerTicket() token: string,
    @Body({ schema: claimKeysRequest }) { claimKeys }: z.infer<typeof claimKeysRequest>,
  ): Promise<SealedBatch> {
    return this.takeClaimKeys.execute(token, claimKeys as Hex[]);
  }
}
