import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  type BringCartRequest,
  bringCartRequest,
  type BroughtCart,
  broughtCart,
} from '../../../../api/carts.js';
import {
  type AccountOrderList,
  accountOrderList,
  type AccountOrderSearch,
  accountOrderSearch,
} from '../../../../api/orders.js';
import { ToldElsewhere } from '../../../platform/audit/told-elsewhere.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentUserId, RequireSession } from '../../accounts/index.js';
import { AccountOrdersQueries } from '../data/account-orders.queries.js';
import { BringCart } from '../use-cases/bring-cart.js';

/** What a buyer has who is signed in, whatever else they are. */
@Controller('api/v1/account')
@RequireSession()
export class AccountController {
  constructor(
    private readonly orders: AccountOrdersQueries,
    private readonly bringCart: BringCart,
  ) {}

  @Get('orders')
  @Answers(accountOrderList)
  list(
    @CurrentUserId() userId: string,
    @Query({ schema: accountOrderSearch }) { cursor, limit }: AccountOrderSearch,
  ): Promise<AccountOrderList> {
    return this.orders.list(userId, { after: cursor, limit });
  }

  @Post('cart')
  @ToldElsewhere('What somebody puts into a cart concerns nobody else, and is forgotten with it.')
  @Answers(broughtCart)
  bring(
    @CurrentUserId() userId: string,
    @Body({ schema: bringCartRequest }) { cart }: BringCartRequest,
  ): Promise<BroughtCart> {
    return this.bringCart.execute({ userId, cart });
  }
}
