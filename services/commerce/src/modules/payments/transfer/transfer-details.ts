import { Injectable } from '@nestjs/common';
import { bankName } from '../../../../api/banks.js';
import { moneyToWire } from '../../../../api/money.js';
import type { TransferToMake } from '../../../../api/payments.js';
import { subtract, type Money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import { transferCodeOf } from './code-in-text.js';
import { formatVietQr } from '../../../../api/reading/vietqr.js';

/** What is to be transferred for an order, as people read it and as their bank's app scans it. */
@Injectable()
export class TransferDetails {
  constructor(private readonly config: Config) {}

  /** Null where no transfers are taken. */
  of(orderCode: string, total: Money, received: Money): TransferToMake | null {
    const { bank } = this.config;
    if (!bank) return null;
    const amount = subtract(total, received);
    const content = transferCodeOf(orderCode);
    const qr = formatVietQr({
      bin: bank.bin,
      accountNumber: bank.accountNumber,
      amount,
      content,
    });
    return {
      bankBin: bank.bin,
      bankName: bankName(bank.bin),
      accountNumber: bank.accountNumber,
      accountName: bank.accountName,
      amount: moneyToWire(amount),
      received: moneyToWire(received),
      content,
      qr,
      tryUrl: bank.sandboxUrl ? tryUrl(bank.sandboxUrl, qr) : null,
    };
  }
}

function tryUrl(sandbox: URL, qr: string): string {
  const url = new URL('/pay', sandbox);
  url.searchParams.set('qr', qr);
  return url.href;
}
