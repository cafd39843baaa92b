import { Body, Controller, Post } from '@nestjs/common';
import { quote, quoteRequest, type Quote, type QuoteRequest } from '../../../../api/quotes.js';
import { Answers } from '../../../platform/http/answers.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { QuoteCart } from '../use-cases/quote-cart.js';

@Controller('api/v1/quotes')
export class QuotesController {
  constructor(private readonly quoteCart: QuoteCart) {}

  @Post()
  @WithoutKey('It only reckons.')
  @Answers(quote)
  quote(@Body({ schema: quoteRequest }) body: QuoteRequest): Promise<Quote> {
    return this.quoteCart.execute(body);
  }
}
