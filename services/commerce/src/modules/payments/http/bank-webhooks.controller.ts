import { Controller, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bankNoticePath, type BankNoticePath } from '../../../../api/transfers.js';
import { Described } from '../../../platform/http/description/described.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { SignatureInvalid } from '../domain/payments.errors.js';
import { TakeBankNotice } from '../use-cases/take-bank-notice.js';

@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('api/v1/webhooks/bank')
export class BankWebhooksController {
  constructor(private readonly takeBankNotice: TakeBankNotice) {}

  /** The answer is the one that SePay looks for; the others look at the status alone. */
  @Post(':format')
  @HttpCode(200)
  @WithoutKey('The bank names each transfer, and one that came before does nothing.')
  async take(
    @Param({ schema: bankNoticePath }) { format }: BankNoticePath,
    @Req() { rawBody, headers }: RawBodyRequest<FastifyRequest>,
  ): Promise<{ success: true }> {
    if (!rawBody) throw new SignatureInvalid();
    await this.takeBankNotice.execute({ format, body: rawBody, headers });
    return { success: true };
  }
}
