import { Controller, Get, Header } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import { outboxPage, type OutboxPage } from '../../../../api/accounts.js';
import { Answers } from '../../../platform/http/answers.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { outboxHtml } from './outbox-html.js';

/** What would have been sent by SMS or mail. This controller is not part of the service in production. */
@Controller('api')
export class OutboxController {
  constructor(private readonly accounts: AccountsQueries) {}

  @Get('v1/outbox')
  @Answers(outboxPage)
  list(): Promise<OutboxPage> {
    return this.accounts.outbox();
  }

  @Get('outbox')
  @Described(({ ApiExcludeEndpoint }) => ApiExcludeEndpoint())
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  async page(): Promise<string> {
    return outboxHtml(await this.accounts.outbox());
  }
}
