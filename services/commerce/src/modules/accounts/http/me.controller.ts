import { Controller, Get } from '@nestjs/common';
import { me, type Me, officerList, type OfficerList } from '../../../../api/accounts.js';
import { Answers } from '../../../platform/http/answers.js';
import { Unauthenticated } from '../../../platform/http/request-errors.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { Directory } from '../data/directory.queries.js';
import type { StudioActor } from '../domain/actor.js';
import { CurrentActor, CurrentUserId, RequireRole, RequireSession } from './require-role.js';

@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly directory: Directory,
  ) {}

  @Get()
  @RequireSession()
  @Answers(me)
  async me(@CurrentUserId() userId: string): Promise<Me> {
    const found = await this.accounts.me(userId);
    if (!found) throw new Unauthenticated();
    return found;
  }

  @Get('officers')
  @RequireRole('artisan', 'helper')
  @Answers(officerList)
  async officers(@CurrentActor() { cooperativeId }: StudioActor): Promise<OfficerList> {
    return { officers: await this.directory.officersOf(cooperativeId) };
  }
}
