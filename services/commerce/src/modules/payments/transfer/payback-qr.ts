import type { PaybackAccountRequest } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';
import { formatVietQr } from '../../../../api/reading/vietqr.js';

/** What a person scans to send money back. Its text begins with other letters than an order's code, so that it pays no order. */
export function paybackQr(
  { bankBin, accountNumber }: PaybackAccountRequest,
  amount: Money,
  orderCode: string,
): string {
  const content = `HOAN TIEN ${orderCode.slice(-11).replaceAll('-', '')}`;
  return formatVietQr({ bin: bankBin, accountNumber, amount, content });
}
