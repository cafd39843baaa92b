import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { actList, officeKeys, type OfficeKeys, preparedAct } from '../../../../api/office.js';
import { sealingLink, type SealingLink } from '../../../../api/studio.js';
import type { Language } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { ReaderLanguage } from '../../../platform/http/reader-language.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { ActsQueries } from '../data/acts.queries.js';
import { SigningKeys } from '../data/keys.queries.js';
import { CancelAct } from '../use-cases/cancel-act.js';
import { OpenAct } from '../use-cases/open-act.js';
import { OpenLink } from '../use-cases/open-link.js';

@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeSigningController {
  constructor(
    private readonly acts: ActsQueries,
    private readonly signingKeys: SigningKeys,
    private readonly cancelAct: CancelAct,
    private readonly openAct: OpenAct,
    private readonly openLink: OpenLink,
  ) {}

  @Get('acts')
  @Answers(actList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<z.infer<typeof actList>> {
    return this.acts.list(cooperativeId);
  }

  @Post('acts/:id/signing')
  @Answers(preparedAct)
  async sign(
    @CurrentActor() actor: OfficerActor,
    @Param('id', { schema: z.uuid() }) actId: string,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof preparedAct>> {
    const sealing = await this.openAct.execute(actor, actId, language);
    return { act: await this.acts.card(actor.cooperativeId, actId), sealing };
  }

  @Delete('acts/:id')
  @HttpCode(204)
  cancel(
    @CurrentActor() { cooperativeId, userId }: OfficerActor,
    @Param('id', { schema: z.uuid() }) actId: string,
  ): Promise<void> {
    return this.cancelAct.execute({ cooperativeId, userId, actId });
  }

  @Get('keys')
  @Answers(officeKeys)
  keys(@CurrentActor() { cooperativeId, userId }: OfficerActor): Promise<OfficeKeys> {
    return this.signingKeys.officeKeys(cooperativeId, userId);
  }

  @Post('keys')
  @Answers(sealingLink)
  enrol(@CurrentActor() actor: OfficerActor, @ReaderLanguage() language: Language): Promise<SealingLink> {
    return this.openLink.execute(actor, { purpose: 'enrol', language });
  }
}
