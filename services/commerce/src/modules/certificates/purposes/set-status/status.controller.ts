import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { changeStatusRequest, preparedAct } from '../../../../../api/office.js';
import type { Language } from '../../../../../api/text.js';
import { Answers } from '../../../../platform/http/answers.js';
import { ReaderLanguage } from '../../../../platform/http/reader-language.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../../accounts/index.js';
import { ActsQueries, OpenLink, SigningKeys } from '../../../signing/index.js';
import { ChangeStatus } from './change-status.js';

const number = z.coerce.number().int().min(1).max(0xffff_ffff);

@Controller('api/v1/office/certificates')
@RequireRole('officer')
export class StatusController {
  constructor(
    private readonly acts: ActsQueries,
    private readonly signingKeys: SigningKeys,
    private readonly changeStatus: ChangeStatus,
    private readonly openLink: OpenLink,
  ) {}

  @Post(':number/status')
  @Answers(preparedAct, 201)
  async change(
    @CurrentActor() actor: OfficerActor,
    @Param('number', { schema: number }) piece: number,
    @Body({ schema: changeStatusRequest }) change: z.infer<typeof changeStatusRequest>,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof preparedAct>> {
    const { cooperativeId, userId } = actor;
    await this.signingKeys.requireSigner(userId, cooperativeId);
    const { actId } = await this.changeStatus.execute({ cooperativeId, userId, number: piece, ...change });
    const sealing = await this.openLink.execute(actor, { purpose: 'sign-act', subject: { actId }, language });
    return { act: await this.acts.card(cooperativeId, actId), sealing };
  }
}
