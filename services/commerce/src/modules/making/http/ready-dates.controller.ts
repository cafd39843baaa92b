import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  readyDate,
  readyDateOf,
  readyDateQuery,
  type ReadyDate,
  type ReadyDateOf,
  type ReadyDateQuery,
} from '../../../../api/making.js';
import { Answers } from '../../../platform/http/answers.js';
import { ShowReadyDate } from '../use-cases/show-ready-date.js';

/** For a product's page: by when it would be ready. It changes with every order, so no page keeps it. */
@Controller('api/v1/making')
export class ReadyDatesController {
  constructor(private readonly showReadyDate: ShowReadyDate) {}

  @Get(':productId')
  @Answers(readyDate)
  one(
    @Param({ schema: readyDateOf }) { productId }: ReadyDateOf,
    @Query({ schema: readyDateQuery }) { quantity }: ReadyDateQuery,
  ): Promise<ReadyDate> {
    return this.showReadyDate.execute({ productId, quantity });
  }
}
