import { Controller, Get } from '@nestjs/common';
import { carrierList, type CarrierList } from '../../../../api/orders.js';
import { Answers } from '../../../platform/http/answers.js';
import { RequireRole } from '../../accounts/index.js';
import { CarriersQueries } from '../data/carriers.queries.js';

@Controller('api/v1/office/carriers')
@RequireRole('officer')
export class CarriersController {
  constructor(private readonly carriers: CarriersQueries) {}

  @Get()
  @Answers(carrierList)
  list(): Promise<CarrierList> {
    return this.carriers.list();
  }
}
