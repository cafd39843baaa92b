import { Controller, Get, Res } from '@nestjs/common';
import { Described } from '../http/description/described.js';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.js';

/** Outside `/api`, so the storefront does not pass it on: only who reaches this port may read it. */
@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  async text(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
