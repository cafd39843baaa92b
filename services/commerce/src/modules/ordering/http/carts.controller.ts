import { Body, Controller, Get, Param, Post, Put, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  addToCartRequest,
  shownCart,
  type ShownCart,
  cartQuery,
  type CartQuery,
  cartSummary,
  type CartSummary,
  openCartRequest,
  type OpenCartRequest,
  openedCart,
  type OpenedCart,
  setInCartRequest,
  type SetInCartRequest,
} from '../../../../api/carts.js';
import { setVoucherRequest, type SetVoucherRequest } from '../../../../api/vouchers.js';
import { ToldElsewhere } from '../../../platform/audit/told-elsewhere.js';
import { Answers } from '../../../platform/http/answers.js';
import { personOf } from '../../../platform/http/asker.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { ChangeCart } from '../use-cases/change-cart.js';
import { FindCart } from '../use-cases/find-cart.js';
import { OpenCart } from '../use-cases/open-cart.js';
import { SetCartVoucher } from '../use-cases/set-cart-voucher.js';
import { ShowCart } from '../use-cases/show-cart.js';
import { SumUpCart } from '../use-cases/sum-up-cart.js';
import { CartGuard, WhoseCart } from './whose-cart.js';

const BY_ITSELF = 'What somebody puts into a cart concerns nobody else, and is forgotten with it.';

/** A fair or a hotel is many buyers behind one address, each with one cart; a script would fill the table. */
const CARTS_AN_ADDRESS = { limit: 200, windowSeconds: 600 };

/** Codes are short, and not to be found by trying. */
const CODES_AN_ADDRESS = { limit: 30, windowSeconds: 600 };

const { productId } = addToCartRequest.shape;

@Controller('api/v1/carts')
@UseGuards(CartGuard)
export class CartsController {
  constructor(
    private readonly openCart: OpenCart,
    private readonly showCart: ShowCart,
    private readonly findCart: FindCart,
    private readonly changeCart: ChangeCart,
    private readonly setCartVoucher: SetCartVoucher,
    private readonly sumUp: SumUpCart,
    private readonly whose: WhoseCart,
  ) {}

  @Post()
  @ToldElsewhere(BY_ITSELF)
  @LimitPerAddress('open-cart', CARTS_AN_ADDRESS)
  @Answers(openedCart, 201)
  open(
    @Body({ schema: openCartRequest }) body: OpenCartRequest,
    @Req() request: FastifyRequest,
  ): Promise<OpenedCart> {
    return this.openCart.execute({ ...body, userId: personOf(request) });
  }

  @Get(':secret')
  @Answers(shownCart)
  show(
    @Param('secret') said: string,
    @Query({ schema: cartQuery }) place: CartQuery,
    @Req() request: FastifyRequest,
  ): Promise<ShownCart> {
    return this.showCart.execute({ secret: this.whose.secretOf(said, request), ...place });
  }

  @Get(':secret/summary')
  @Answers(cartSummary)
  async summary(@Param('secret') said: string, @Req() request: FastifyRequest): Promise<CartSummary> {
    return this.sumUp.of(await this.findCart.bySecret(this.whose.secretOf(said, request)));
  }

  @Post(':secret/lines')
  @ToldElsewhere(BY_ITSELF)
  @Answers(cartSummary)
  add(
    @Param('secret') said: string,
    @Body({ schema: addToCartRequest }) body: { productId: string; quantity: number },
    @Req() request: FastifyRequest,
  ): Promise<CartSummary> {
    const secret = this.whose.secretOf(said, request);
    return this.changeCart.execute({ secret, by: 'more', ...body });
  }

  @Put(':secret/lines/:productId')
  @ToldElsewhere(BY_ITSELF)
  @Answers(cartSummary)
  set(
    @Param('secret') said: string,
    @Param('productId', { schema: productId }) id: string,
    @Body({ schema: setInCartRequest }) { quantity }: SetInCartRequest,
    @Req() request: FastifyRequest,
  ): Promise<CartSummary> {
    const secret = this.whose.secretOf(said, request);
    return this.changeCart.execute({ secret, productId: id, by: 'exactly', quantity });
  }

  @Put(':secret/voucher')
  @ToldElsewhere(BY_ITSELF)
  @LimitPerAddress('try-voucher', CODES_AN_ADDRESS)
  @Answers(cartSummary)
  setVoucher(
    @Param('secret') said: string,
    @Body({ schema: setVoucherRequest }) body: SetVoucherRequest,
    @Req() request: FastifyRequest,
  ): Promise<CartSummary> {
    return this.setCartVoucher.execute({ secret: this.whose.secretOf(said, request), ...body });
  }
}
