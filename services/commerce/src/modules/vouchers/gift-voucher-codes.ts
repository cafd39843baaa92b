import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatGiftVoucherCode, GIFT_VOUCHER_LETTERS } from '../../../api/reading/gift-voucher-code.js';
import { checkCharacterOf, ORDER_CODE_LETTERS } from '../../../api/reading/order-code.js';
import { Config } from '../../platform/config/config.js';

/**
 * The codes of gift vouchers. Each is made from an id with the service's own secret, so that it need not be stored anywhere and a
 * copy of the database spends nothing; a keyed hash is kept to find it by.
 */
@Injectable()
export class GiftVoucherCodes {
  constructor(private readonly config: Config) {}

  codeOf(codeId: string): string {
    const base = BigInt(ORDER_CODE_LETTERS.length);
    let rest = BigInt(`0x${this.keyed(`gift-voucher/${codeId}`).toString('hex')}`);
    let letters = '';
    while (letters.length < GIFT_VOUCHER_LETTERS - 1) {
      letters += ORDER_CODE_LETTERS[Number(rest % base)];
      rest /= base;
    }
    return formatGiftVoucherCode(letters + checkCharacterOf(letters));
  }

  hashOf(code: string): Buffer {
    return this.keyed(`gift-voucher-code/${code}`);
  }

  private keyed(text: string): Buffer {
    return createHmac('sha256', this.config.authSecret).update(text).digest();
  }
}
