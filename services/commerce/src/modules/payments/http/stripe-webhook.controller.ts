import { Controller, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import type { FastifyRequest } from 'fastify';
import { SignatureInvalid } from '../domain/payments.errors.js';
import { TakeProviderEvent } from '../use-cases/take-provider-event.js';

@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('api/v1/webhooks/stripe')
export class StripeWebhookController {
  constructor(private readonly takeProviderEvent: TakeProviderEvent) {}

  @Post()
  @WithoutKey('The provider names each event, and one that came before does nothing.')
  @HttpCode(200)
  async take(@Req() request: RawBodyRequest<FastifyRequest>): Promise<{ received: true }> {
    const signature = request.headers['stripe-signature'];
    if (typeof signature !== 'string' || !request.rawBody) throw new SignatureInvalid();
    await this.takeProviderEvent.execute({ body: request.rawBody, signature });
    return { received: true };
  }
}
