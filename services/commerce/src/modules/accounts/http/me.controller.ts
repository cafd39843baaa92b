import { Controller, Get } from '@nestjs/common';
import { me, type Me } from '../../../../api/accounts.js';
import { Answers } from '../../../platform/http/answers.js';
import { Unauthenticated } from '../../../platform/http/request-errors.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { CurrentUserId, RequireSession } from './require-role.js';

@Controller('api/v1/me')
export class MeController {
  constructor(private readonly accounts: AccountsQueries) {}

  @Get()
  @RequireSession()
  @Answers(me)
  async me(@CurrentUserId() userId: string): Promise<Me> {
    const found = await this.accounts.me(userId);
    if (!found) throw new Unauthenticated();
    return found;
  }
}
