import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { PrintGiftVoucher } from '../use-cases/print-gift-voucher.js';

/** The card to give: its code is money, so that nobody keeps it on the way. */
@Controller('api/v1/orders')
export class GiftVoucherCardsController {
  constructor(private readonly printGiftVoucher: PrintGiftVoucher) {}

  @Get(':secret/gift-voucher.pdf')
  @Header('cache-control', 'private, no-store')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="gift-voucher.pdf"')
  async card(@Param('secret') secret: string): Promise<StreamableFile> {
    return new StreamableFile(await this.printGiftVoucher.execute({ secret }));
  }
}
