import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  confirmOrderRequest,
  findOrderRequest,
  foundOrder,
  orderPayment,
  orderStatus,
  placedOrder,
  payOrderRequest,
  placeOrderRequest,
  type ConfirmOrderRequest,
  type FindOrderRequest,
  type FoundOrder,
  type OrderPayment,
  type OrderStatus,
  type PayOrderRequest,
  type PlacedOrder,
  type PlaceOrderRequest,
} from '../../../../api/orders.js';
import { paybackAccountRequest, type PaybackAccountRequest } from '../../../../api/payments.js';
import { Config } from '../../../platform/config/config.js';
import { addressPseudonym } from '../../../platform/http/address.js';
import { ToldElsewhere } from '../../../platform/audit/told-elsewhere.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { OrderPageQueries } from '../data/order-page.queries.js';
import { CancelOrder } from '../use-cases/cancel-order.js';
import { NamePaybackAccount } from '../use-cases/name-payback-account.js';
import { ConfirmOrder } from '../use-cases/confirm-order.js';
import { FindLostOrder } from '../use-cases/find-lost-order.js';
import { PayOrder } from '../use-cases/pay-order.js';
import { PlaceOrder } from '../use-cases/place-order.js';
import { CartGuard, WhoseCart } from './whose-cart.js';

/**
 * An order keeps pieces from everybody else for a while, so one address cannot place them without end. Each ward that is
 * mended is a request more, and a hotel or a mobile network is many buyers behind one address.
 */
const ORDERS_AN_ADDRESS = { limit: 60, windowSeconds: 600 };

/** Who lost a link tries a few spellings; a script would try telephones. */
const FINDS_AN_ADDRESS = { limit: 20, windowSeconds: 900 };

@Controller('api/v1/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly findLostOrder: FindLostOrder,
    private readonly orderPage: OrderPageQueries,
    private readonly payOrder: PayOrder,
    private readonly cancelOrder: CancelOrder,
    private readonly confirmOrder: ConfirmOrder,
    private readonly namePaybackAccount: NamePaybackAccount,
    private readonly whose: WhoseCart,
    private readonly config: Config,
  ) {}

  @Post()
  @ToldElsewhere('An order is its own record: by whom, when and what, and each move of it in its history.')
  @UseGuards(CartGuard)
  @LimitPerAddress('place-order', ORDERS_AN_ADDRESS)
  @Answers(placedOrder, 201)
  place(
    @Body({ schema: placeOrderRequest }) body: PlaceOrderRequest,
    @Idempotent() request: IdempotentRequest,
    @Req() raw: FastifyRequest,
  ): Promise<PlacedOrder> {
    const network = addressPseudonym(raw, this.config.authSecret);
    const cart = body.cart === undefined ? undefined : this.whose.secretOf(body.cart, raw);
    return this.placeOrder.execute({ ...body, cart, request, network });
  }

  @Post('find')
  @WithoutKey('It only reads.')
  @LimitPerAddress('find-order', FINDS_AN_ADDRESS)
  @Answers(foundOrder)
  find(@Body({ schema: findOrderRequest }) body: FindOrderRequest): Promise<FoundOrder> {
    return this.findLostOrder.execute(body);
  }

  @Get(':secret')
  @Answers(orderStatus)
  status(@Param('secret') secret: string): Promise<OrderStatus> {
    return this.orderPage.page(secret);
  }

  @Post(':secret/payment')
  @LimitPerAddress('pay-order', ORDERS_AN_ADDRESS)
  @Answers(orderPayment)
  pay(
    @Param('secret') secret: string,
    @Body({ schema: payOrderRequest }) { payment }: PayOrderRequest,
  ): Promise<OrderPayment> {
    return this.payOrder.execute({ secret, rail: payment });
  }

  @Post(':secret/confirm')
  @LimitPerAddress('confirm-order', ORDERS_AN_ADDRESS)
  @Answers(orderStatus)
  async confirm(
    @Param('secret') secret: string,
    @Body({ schema: confirmOrderRequest }) { code }: ConfirmOrderRequest,
  ): Promise<OrderStatus> {
    await this.confirmOrder.execute({ secret, code });
    return this.status(secret);
  }

  @Post(':secret/confirmation-code')
  @LimitPerAddress('confirmation-code', ORDERS_AN_ADDRESS)
  @Answers(orderStatus)
  async sendCode(@Param('secret') secret: string): Promise<OrderStatus> {
    await this.confirmOrder.sendAnother({ secret });
    return this.status(secret);
  }

  @Post(':secret/payback-account')
  @LimitPerAddress('payback-account', ORDERS_AN_ADDRESS)
  @Answers(orderStatus)
  async payBackTo(
    @Param('secret') secret: string,
    @Body({ schema: paybackAccountRequest }) body: PaybackAccountRequest,
  ): Promise<OrderStatus> {
    await this.namePaybackAccount.execute(secret, body);
    return this.status(secret);
  }

  @Post(':secret/cancel')
  @LimitPerAddress('cancel-order', ORDERS_AN_ADDRESS)
  @Answers(orderStatus)
  async cancel(@Param('secret') secret: string): Promise<OrderStatus> {
    await this.cancelOrder.execute({ secret });
    return this.status(secret);
  }
}
