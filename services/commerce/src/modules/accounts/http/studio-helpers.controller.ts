import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  helperList,
  memberPath,
  nameHelperRequest,
  type HelperList,
  type MemberPath,
  type NameHelperRequest,
} from '../../../../api/members.js';
import { Answers } from '../../../platform/http/answers.js';
import { MemberPageQueries } from '../data/member-page.queries.js';
import type { ArtisanActor } from '../domain/actor.js';
import { EndHelper } from '../use-cases/end-helper.js';
import { NameHelper } from '../use-cases/name-helper.js';
import { CurrentActor, RequireRole } from './require-role.js';

/** Who acts for an artisan: said by themselves, never by a helper. */
@Controller('api/v1/studio/helpers')
@RequireRole('artisan')
export class StudioHelpersController {
  constructor(
    private readonly members: MemberPageQueries,
    private readonly nameHelper: NameHelper,
    private readonly endHelper: EndHelper,
  ) {}

  @Get()
  @Answers(helperList)
  list(@CurrentActor() { artisanId }: ArtisanActor): Promise<HelperList> {
    return this.members.helpersOf(artisanId);
  }

  @Post()
  @Answers(helperList)
  async name(
    @CurrentActor() artisan: ArtisanActor,
    @Body({ schema: nameHelperRequest }) helper: NameHelperRequest,
  ): Promise<HelperList> {
    await this.nameHelper.execute({ helped: helpedOf(artisan), ...helper });
    return this.list(artisan);
  }

  @Delete(':userId')
  @Answers(helperList)
  async end(
    @CurrentActor() artisan: ArtisanActor,
    @Param({ schema: memberPath }) { userId }: MemberPath,
  ): Promise<HelperList> {
    await this.endHelper.execute(helpedOf(artisan), userId);
    return this.list(artisan);
  }
}

const helpedOf = ({ artisanId, cooperativeId }: ArtisanActor) => ({ artisanId, cooperativeId });
