import { Body, Controller, Post } from '@nestjs/common';
import {
  buyGiftVoucherRequest,
  giftVoucherLeft,
  giftVoucherLeftRequest,
  type BuyGiftVoucherRequest,
  type GiftVoucherLeft,
  type GiftVoucherLeftRequest,
} from '../../../../api/gift-vouchers.js';
import { placedOrder, type PlacedOrder } from '../../../../api/orders.js';
import { ToldElsewhere } from '../../../platform/audit/told-elsewhere.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { FindGiftVoucher } from '../../vouchers/index.js';
import { BuyGiftVoucher } from '../use-cases/buy-gift-voucher.js';

/** Nothing is kept by one, but each opens a page at the provider's. */
const PURCHASES_AN_ADDRESS = { limit: 30, windowSeconds: 600 };

/** Who has a code types it a few times; nobody finds one by trying. */
const LOOKS_AN_ADDRESS = { limit: 20, windowSeconds: 600 };

@Controller('api/v1/gift-vouchers')
export class GiftVouchersController {
  constructor(
    private readonly buyGiftVoucher: BuyGiftVoucher,
    private readonly findGiftVoucher: FindGiftVoucher,
  ) {}

  @Post()
  @ToldElsewhere('An order is its own record: by whom, when and what, and each move of it in its history.')
  @LimitPerAddress('buy-gift-voucher', PURCHASES_AN_ADDRESS)
  @Answers(placedOrder, 201)
  buy(
    @Body({ schema: buyGiftVoucherRequest }) body: BuyGiftVoucherRequest,
    @Idempotent() request: IdempotentRequest,
  ): Promise<PlacedOrder> {
    return this.buyGiftVoucher.execute({ ...body, request });
  }

  @Post('left')
  @WithoutKey('It only reads.')
  @LimitPerAddress('gift-voucher-left', LOOKS_AN_ADDRESS)
  @Answers(giftVoucherLeft)
  left(@Body({ schema: giftVoucherLeftRequest }) { code }: GiftVoucherLeftRequest): Promise<GiftVoucherLeft> {
    return this.findGiftVoucher.leftOn(code);
  }
}
