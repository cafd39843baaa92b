import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import {
  consentList,
  consentPurpose,
  consentRequest,
  type ConsentList,
  type ConsentPurpose,
  type ConsentRequest,
} from '../../../../api/accounts.js';
import { Answers } from '../../../platform/http/answers.js';
import { Consents } from '../data/consents.queries.js';
import type { ArtisanActor } from '../domain/actor.js';
import { RecordConsent } from '../use-cases/record-consent.js';
import { CurrentActor, RequireRole } from './require-role.js';

@Controller('api/v1/me/consents')
@RequireRole('artisan')
export class ConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly recordConsent: RecordConsent,
  ) {}

  @Get()
  @Answers(consentList)
  list(@CurrentActor() { artisanId }: ArtisanActor): Promise<ConsentList> {
    return this.consents.of(artisanId);
  }

  @Put(':purpose')
  @Answers(consentList)
  async change(
    @CurrentActor() { artisanId }: ArtisanActor,
    @Param('purpose', { schema: consentPurpose }) purpose: ConsentPurpose,
    @Body({ schema: consentRequest }) request: ConsentRequest,
  ): Promise<ConsentList> {
    await this.recordConsent.execute({ artisanId, purpose, ...request });
    return this.consents.of(artisanId);
  }
}
