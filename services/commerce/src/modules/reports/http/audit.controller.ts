import { Controller, Get, Query } from '@nestjs/common';
import { auditPage, auditSearch, type AuditPage, type AuditSearch } from '../../../../api/audit.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { AuditPageQueries } from '../data/audit-page.queries.js';

@Controller('api/v1/office/audit')
@RequireRole('officer')
export class AuditController {
  constructor(private readonly audit: AuditPageQueries) {}

  @Get()
  @Answers(auditPage)
  page(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: auditSearch }) search: AuditSearch,
  ): Promise<AuditPage> {
    return this.audit.page(cooperativeId, search);
  }
}
