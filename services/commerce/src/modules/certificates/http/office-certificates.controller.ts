import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  officeCertificateList,
  type OfficeCertificateList,
  officeCertificateSearch,
} from '../../../../api/office.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { OfficeQueries } from '../data/office.queries.js';

/** A cooperative's whole office may search behind one address. */
const SEARCHES = { limit: 240, windowSeconds: 60, onlyWith: 'q' };

@Controller('api/v1/office/certificates')
@RequireRole('officer')
export class OfficeCertificatesController {
  constructor(private readonly office: OfficeQueries) {}

  @Get()
  @Answers(officeCertificateList)
  @LimitPerAddress('office-search', SEARCHES)
  certificates(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: officeCertificateSearch }) search: z.output<typeof officeCertificateSearch>,
  ): Promise<OfficeCertificateList> {
    return this.office.certificates(cooperativeId, search);
  }
}
