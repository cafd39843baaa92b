import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  enrolKeyRequest,
  type EnrolKeyRequest,
  type SealDone,
  sealDone,
  type SealTicket,
  sealTicket,
  signActRequest,
  signStatementRequest,
} from '../../../../api/seal.js';
import { Answers } from '../../../platform/http/answers.js';
import { ServedAt } from '../../../platform/http/host.guard.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { SealDesk } from '../use-cases/seal-desk.js';
import { BearerTicket } from './bearer-ticket.js';

/** A ticket is 256 random bits; the limit only keeps a broken page from asking without end. */
export const SEAL_LIMIT = { limit: 240, windowSeconds: 60 };

@Controller('api/v1/seal')
@ServedAt('seal')
export class SealController {
  constructor(private readonly desk: SealDesk) {}

  @Get('ticket')
  @Answers(sealTicket)
  @LimitPerAddress('seal', SEAL_LIMIT)
  ticket(@BearerTicket() token: string): Promise<SealTicket> {
    return this.desk.page(token);
  }

  @Post('key')
  @Answers(sealDone)
  @LimitPerAddress('seal', SEAL_LIMIT)
  key(
    @BearerTicket() token: string,
    @Body({ schema: enrolKeyRequest }) request: EnrolKeyRequest,
  ): Promise<SealDone> {
    return this.desk.answer(token, 'key', request);
  }

  @Post('statement')
  @Answers(sealDone)
  @LimitPerAddress('seal', SEAL_LIMIT)
  statement(
    @BearerTicket() token: string,
    @Body({ schema: signStatementRequest }) { assertion }: z.infer<typeof signStatementRequest>,
  ): Promise<SealDone> {
    return this.desk.answer(token, 'statement', assertion);
  }

  @Post('signature')
  @Answers(sealDone)
  @LimitPerAddress('seal', SEAL_LIMIT)
  signature(
    @BearerTicket() token: string,
    @Body({ schema: signActRequest }) { assertion }: z.infer<typeof signActRequest>,
  ): Promise<SealDone> {
    return this.desk.answer(token, 'signature', assertion);
  }
}
