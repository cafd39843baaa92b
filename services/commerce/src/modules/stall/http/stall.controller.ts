import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  closedDay,
  closeDayRequest,
  receiptPath,
  registeredPhone,
  registerPhoneRequest,
  sendSalesRequest,
  sentSales,
  stallChoices,
  stallOnPhone,
  stallPhonePath,
  stallReceipt,
  takeAlongRequest,
  type ClosedDay,
  type CloseDayRequest,
  type ReceiptPath,
  type RegisteredPhone,
  type RegisterPhoneRequest,
  type SendSalesRequest,
  type SentSales,
  type StallChoices,
  type StallOnPhone,
  type StallPhonePath,
  type StallReceiptPage,
  type TakeAlongRequest,
} from '../../../../api/stall.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole } from '../../accounts/index.js';
import { ReceiptQueries } from '../data/receipt.queries.js';
import { StallChoicesQueries } from '../data/stall-choices.queries.js';
import { CloseDay } from '../use-cases/close-day.js';
import { ReceiveSales } from '../use-cases/receive-sales.js';
import { RegisterPhone, type StallSeller } from '../use-cases/register-phone.js';
import { TakeAlong } from '../use-cases/take-along.js';

/** What a phone at a stall asks for, and the buyer who scans its receipt. */
@Controller('api/v1/stall')
export class StallController {
  constructor(
    private readonly choices: StallChoicesQueries,
    private readonly receipts: ReceiptQueries,
    private readonly registerPhone: RegisterPhone,
    private readonly takeAlong: TakeAlong,
    private readonly receiveSales: ReceiveSales,
    private readonly closeDay: CloseDay,
  ) {}

  @Get('receipts/:secret')
  @Answers(stallReceipt)
  receipt(@Param({ schema: receiptPath }) { secret }: ReceiptPath): Promise<StallReceiptPage> {
    return this.receipts.page(secret);
  }

  @Get('choices')
  @RequireRole('artisan', 'helper', 'officer')
  @Answers(stallChoices)
  toTakeAlong(@CurrentActor() seller: StallSeller): Promise<StallChoices> {
    return this.choices.of(seller);
  }

  @Post('phones')
  @RequireRole('artisan', 'helper', 'officer')
  @Answers(registeredPhone)
  register(
    @CurrentActor() seller: StallSeller,
    @Body({ schema: registerPhoneRequest }) { name }: RegisterPhoneRequest,
  ): Promise<RegisteredPhone> {
    return this.registerPhone.execute({ seller, name });
  }

  @Post('phones/:id/pieces')
  @RequireRole('artisan', 'helper', 'officer')
  @Answers(stallOnPhone)
  take(
    @CurrentActor() { userId }: StallSeller,
    @Param({ schema: stallPhonePath }) { id: phoneId }: StallPhonePath,
    @Body({ schema: takeAlongRequest }) body: TakeAlongRequest,
  ): Promise<StallOnPhone> {
    return this.takeAlong.execute({ ...body, phoneId, userId });
  }

  @Post('sales')
  @RequireRole('artisan', 'helper', 'officer')
  @Answers(sentSales)
  receive(
    @CurrentActor() { userId }: StallSeller,
    @Body({ schema: sendSalesRequest }) body: SendSalesRequest,
  ): Promise<SentSales> {
    return this.receiveSales.execute({ ...body, userId });
  }

  @Post('phones/:id/close')
  @RequireRole('artisan', 'helper', 'officer')
  @Answers(closedDay)
  close(
    @CurrentActor() { userId }: StallSeller,
    @Param({ schema: stallPhonePath }) { id: phoneId }: StallPhonePath,
    @Body({ schema: closeDayRequest }) body: CloseDayRequest,
  ): Promise<ClosedDay> {
    return this.closeDay.execute({ ...body, phoneId, userId });
  }
}
