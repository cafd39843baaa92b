import { Controller, Get, Header, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  provinceList,
  wardList,
  wardSearch,
  type ProvinceList,
  type WardList,
} from '../../../../api/places.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { PlacesQueries } from '../data/places.queries.js';

/** They change with a new version of the service. */
const AN_HOUR = 'public, max-age=3600';

/** A name has some letters, and each asks once; behind one address are many buyers. */
const SEARCHES = { limit: 900, windowSeconds: 60, onlyWith: 'q' };

@Controller('api/v1')
export class PlacesController {
  constructor(private readonly places: PlacesQueries) {}

  @Get('provinces')
  @Header('cache-control', AN_HOUR)
  @Answers(provinceList)
  provinces(): Promise<ProvinceList> {
    return this.places.provinces();
  }

  @Get('wards')
  @Header('cache-control', AN_HOUR)
  @Answers(wardList)
  @LimitPerAddress('wards', SEARCHES)
  wards(@Query({ schema: wardSearch }) { province, q }: z.output<typeof wardSearch>): Promise<WardList> {
    return this.places.wards(province, q);
  }
}
