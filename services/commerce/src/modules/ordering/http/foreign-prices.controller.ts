import { Controller, Get, Param } from '@nestjs/common';
import {
  foreignPrices,
  foreignPricesPath,
  type ForeignPrices,
  type ForeignPricesPath,
} from '../../../../api/foreign-prices.js';
import { Answers } from '../../../platform/http/answers.js';
import { PriceAbroad } from '../use-cases/price-abroad.js';

/** For a product's page: a rate changes on its own day, so no page keeps it. */
@Controller('api/v1/foreign-prices')
export class ForeignPricesController {
  constructor(private readonly priceAbroad: PriceAbroad) {}

  @Get(':productId')
  @Answers(foreignPrices)
  one(@Param({ schema: foreignPricesPath }) { productId }: ForeignPricesPath): Promise<ForeignPrices> {
    return this.priceAbroad.execute({ productId });
  }
}
