import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import { outboxPage, outboxPath, type OutboxPage, type OutboxPath } from '../../../../api/accounts.js';
import { Answers } from '../../../platform/http/answers.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { outboxHtml } from './outbox-html.js';

const HTML = 'text/html; charset=utf-8';

/** Neither the page nor a letter may run or fetch anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

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
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async page(): Promise<string> {
    return outboxHtml(await this.accounts.outbox());
  }

  @Get('outbox/:id')
  @Described(({ ApiExcludeEndpoint }) => ApiExcludeEndpoint())
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async letter(@Param({ schema: outboxPath }) { id }: OutboxPath): Promise<string> {
    const html = await this.accounts.letterPage(id);
    if (html === undefined) throw new NotFoundException();
    return html;
  }
}
