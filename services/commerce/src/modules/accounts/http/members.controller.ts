import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { memberList, memberPath, type MemberList, type MemberPath } from '../../../../api/members.js';
import { Answers } from '../../../platform/http/answers.js';
import { MemberPageQueries } from '../data/member-page.queries.js';
import type { OfficerActor } from '../domain/actor.js';
import { AppointTreasurer } from '../use-cases/appoint-treasurer.js';
import { DismissTreasurer } from '../use-cases/dismiss-treasurer.js';
import { CurrentActor, RequireRole } from './require-role.js';

/** Who is what in the officer's own cooperative. */
@Controller('api/v1/office/members')
@RequireRole('officer')
export class MembersController {
  constructor(
    private readonly members: MemberPageQueries,
    private readonly appointTreasurer: AppointTreasurer,
    private readonly dismissTreasurer: DismissTreasurer,
  ) {}

  @Get()
  @Answers(memberList)
  list(@CurrentActor() officer: OfficerActor): Promise<MemberList> {
    return this.members.list(officer);
  }

  @Post(':userId/treasurer')
  @Answers(memberList)
  async appoint(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: memberPath }) { userId }: MemberPath,
  ): Promise<MemberList> {
    await this.appointTreasurer.execute(officer, userId);
    return this.members.list(officer);
  }

  @Delete(':userId/treasurer')
  @Answers(memberList)
  async dismiss(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: memberPath }) { userId }: MemberPath,
  ): Promise<MemberList> {
    await this.dismissTreasurer.execute(officer, userId);
    return this.members.list(officer);
  }
}
