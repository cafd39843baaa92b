import { bankName } from '../account/banks.js';
import type { Transfer } from '../account/transfers.js';
import type { Account } from '../config.js';
import { noticeTime } from '../vietnam-time.js';

/** What SePay says of a transfer. */
export interface Notice {
  id: number;
  gateway: string;
  transactionDate: string;
  accountNumber: string;
  subAccount: string | null;
  code: string | null;
  content: string;
  transferType: 'in' | 'out';
  description: string;
  transferAmount: number;
  /** The balance after it. */
  accumulated: number;
  referenceCode: string;
}

export function noticeOf(transfer: Transfer, account: Account): Notice {
  return {
    id: transfer.id,
    gateway: bankName(account.bin),
    transactionDate: noticeTime(transfer.happenedAt),
    accountNumber: account.number,
    subAccount: null,
    // SePay finds codes only for who tells it how they look; here the listener reads the content.
    code: null,
    content: transfer.content,
    transferType: transfer.direction,
    description: `BankAPINotify ${transfer.content}`.trim(),
    transferAmount: transfer.amount,
    accumulated: transfer.balance,
    referenceCode: transfer.reference,
  };
}
