import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import {
  helpedPath,
  helperPath,
  memberList,
  nameHelperRequest,
  type HelpedPath,
  type HelperPath,
  type MemberList,
  type NameHelperRequest,
} from '../../../../api/members.js';
import { Answers } from '../../../platform/http/answers.js';
import { MemberPageQueries } from '../data/member-page.queries.js';
import type { OfficerActor } from '../domain/actor.js';
import { EndHelper } from '../use-cases/end-helper.js';
import { NameHelper } from '../use-cases/name-helper.js';
import { CurrentActor, RequireRole } from './require-role.js';

/** Who acts for an artisan of the officer's own cooperative. */
@Controller('api/v1/office/artisans')
@RequireRole('officer')
export class OfficeHelpersController {
  constructor(
    private readonly members: MemberPageQueries,
    private readonly nameHelper: NameHelper,
    private readonly endHelper: EndHelper,
  ) {}

  @Post(':id/helpers')
  @Answers(memberList)
  async name(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: helpedPath }) { id: artisanId }: HelpedPath,
    @Body({ schema: nameHelperRequest }) helper: NameHelperRequest,
  ): Promise<MemberList> {
    const { cooperativeId } = officer;
    await this.nameHelper.execute({ helped: { artisanId, cooperativeId }, ...helper });
    return this.members.list(officer);
  }

  @Delete(':id/helpers/:userId')
  @Answers(memberList)
  async end(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: helperPath }) { id: artisanId, userId }: HelperPath,
  ): Promise<MemberList> {
    const { cooperativeId } = officer;
    await this.endHelper.execute({ artisanId, cooperativeId }, userId);
    return this.members.list(officer);
  }
}
