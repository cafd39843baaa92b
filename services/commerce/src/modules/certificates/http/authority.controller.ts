import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { cooperativeList } from '../../../../api/office.js';
import { Answers } from '../../../platform/http/answers.js';
import { RequireRole } from '../../accounts/index.js';
import { OfficeQueries } from '../data/office.queries.js';

@Controller('api/v1/authority')
@RequireRole('authority')
export class AuthorityController {
  constructor(private readonly office: OfficeQueries) {}

  @Get('cooperatives')
  @Answers(cooperativeList)
  cooperatives(): Promise<z.infer<typeof cooperativeList>> {
    return this.office.cooperatives();
  }
}
