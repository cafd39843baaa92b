import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  actList,
  changeStatusRequest,
  officeCertificateList,
  type OfficeCertificateList,
  officeCertificateSearch,
  officeKeys,
  type OfficeKeys,
  preparedAct,
} from '../../../../api/office.js';
import { type SealingLink, sealingLink } from '../../../../api/studio.js';
import type { Language } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { ActsQueries } from '../data/acts.queries.js';
import { OfficeQueries } from '../data/office.queries.js';
import { CancelAct } from '../use-cases/cancel-act.js';
import { ChangeStatus } from '../use-cases/change-status.js';
import { OpenLink } from '../use-cases/open-link.js';
import { ReaderLanguage } from './reader-language.js';

const number = z.coerce.number().int().min(1).max(0xffff_ffff);

/** A cooperative's whole office may search behind one address. */
const SEARCHES = { limit: 240, windowSeconds: 60, onlyWith: 'q' };

@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeActsController {
  constructor(
    private readonly office: OfficeQueries,
    private readonly acts: ActsQueries,
    private readonly changeStatus: ChangeStatus,
    private readonly cancelAct: CancelAct,
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
    await this.openLink.requireSigner(actor);
    const { cooperativeId, userId } = actor;
    const { actId } = await this.changeStatus.execute({ cooperativeId, userId, number: piece, ...change });
    return this.link(actor, actId, language);
  }

  @Get('acts')
  @Answers(actList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<z.infer<typeof actList>> {
    return this.acts.list(cooperativeId);
  }

  @Post('acts/:id/signing')
  @Answers(preparedAct)
  sign(
    @CurrentActor() actor: OfficerActor,
    @Param('id', { schema: z.uuid() }) actId: string,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof preparedAct>> {
    return this.link(actor, actId, language);
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
    return this.office.officeKeys(cooperativeId, userId);
  }

  @Post('keys')
  @Answers(sealingLink)
  enrol(@CurrentActor() actor: OfficerActor, @ReaderLanguage() language: Language): Promise<SealingLink> {
    return this.openLink.toEnrol(actor, language);
  }

  private async link(actor: OfficerActor, actId: string, language: Language) {
    const sealing = await this.openLink.toSignAct(actor, actId, language);
    return { act: await this.acts.card(actor.cooperativeId, actId), sealing };
  }
}
