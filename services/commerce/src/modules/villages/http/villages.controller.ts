import { Controller, Get, Header, Param } from '@nestjs/common';
import {
  craftList,
  villageList,
  villagePage,
  type CraftList,
  type VillageList,
  type VillagePage,
} from '../../../../api/villages.js';
import { slug } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { VillagesQueries } from '../data/villages.queries.js';
import { VillageUnknown } from '../domain/villages.errors.js';

/** Facts change with an import, counts with each new product: a minute late is soon enough. */
const A_MINUTE = 'public, max-age=60';

@Controller('api/v1')
export class VillagesController {
  constructor(private readonly queries: VillagesQueries) {}

  @Get('villages')
  @Header('cache-control', A_MINUTE)
  @Answers(villageList)
  villages(): Promise<VillageList> {
    return this.queries.villages();
  }

  @Get('villages/:slug')
  @Header('cache-control', A_MINUTE)
  @Answers(villagePage)
  async village(@Param('slug', { schema: slug }) name: string): Promise<VillagePage> {
    const found = await this.queries.village(name);
    if (!found) throw new VillageUnknown(name);
    return found;
  }

  @Get('crafts')
  @Header('cache-control', A_MINUTE)
  @Answers(craftList)
  crafts(): Promise<CraftList> {
    return this.queries.crafts();
  }
}
