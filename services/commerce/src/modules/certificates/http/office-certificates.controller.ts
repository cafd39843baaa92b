import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  changeStatusRequest,
  officeCertificateList,
  type OfficeCertificateList,
  officeCertificateSearch,
  preparedAct,
} from '../../../../api/office.js';
import type { Language } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { ReaderLanguage } from '../../../platform/http/reader-language.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { ActsQueries, OpenLink, SigningKeys } from '../../signing/index.js';
import { OfficeQueries } from '../data/office.queries.js';
import { ChangeStatus } from '../purposes/set-status/change-status.js';

const number = z.coerce.number().int().min(1).max(0xffff_ffff);

/** A cooperative's whole office may search behind one address. */
const SEARCHES = { limit: 240, windowSeconds: 60, onlyWith: 'q' };

@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeCertificatesController {
  constructor(
    private readonly office: OfficeQueries,
    private readonly acts: ActsQueries,
    private readonly signingKeys: SigningKeys,
    private readonly changeStatus: ChangeStatus,
    private readonly openLink: OpenLink,
  ) {}

  @Get('certificates')
  @Answers(officeCertificateList)
  @LimitPerAddress('office-search', SEARCHES)
  certificates(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: officeCertificateSearch }) search: z.output<typeof officeCertificateSearch>,
  ): Promise<OfficeCertificateList> {
    return this.office.certificates(cooperativeId, search);
  }

  @Post('certificates/:number/status')
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
