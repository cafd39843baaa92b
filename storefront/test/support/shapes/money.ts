import type { MoneyTask } from '@daulang/commerce/api/money-tasks';
import type { PaybackOnPage, TransferToMake } from '@daulang/commerce/api/payments';
import type { PaybackList, UnmatchedTransferList } from '@daulang/commerce/api/transfers';
import { dong, idOf } from './common.ts';
import { buyer } from './orders.ts';

export const aMoneyTask = (change: Partial<MoneyTask> = {}): MoneyTask => ({
  orderCode: 'DL-7K2M',
  kind: 'refund-refused',
  amount: dong(350_000),
  answerBy: null,
  evidence: null,
  buyer: { name: buyer.name, phone: buyer.phone },
  ...change,
});

/** The text of a VietQR code, as the service writes it. */
export const VIETQR =
  '00020101021238540010A00000072701240006970436011010123456780208QRIBFTTA530370454067400005802VN62160812DL7K3F9QXM2A63042F1C';

export const aTransferToMake = (change: Partial<TransferToMake> = {}): TransferToMake => ({
  bankBin: '970436',
  bankName: 'Vietcombank',
  accountNumber: '1012345678',
  accountName: 'DAU LANG THU NGHIEM',
  amount: dong(740_000),
  received: dong(0),
  content: 'DL7K3F9QXM2A',
  qr: VIETQR,
  tryUrl: null,
  ...change,
});

export const aPaybackOnPage = (change: Partial<PaybackOnPage> = {}): PaybackOnPage => ({
  due: dong(15_000),
  sent: dong(0),
  account: null,
  ...change,
});

export const anUnmatchedTransfer = (
  change: Partial<UnmatchedTransferList['transfers'][number]> = {},
): UnmatchedTransferList['transfers'][number] => ({
  id: idOf(80),
  amount: dong(740_000),
  content: 'MBVCB.123456.NGUYEN THI HOA CHUYEN TIEN',
  reference: 'FT26334000001',
  happenedAt: '2026-11-29T03:00:00.000Z',
  likely: ['DL-7K3F9-QXM2A'],
  ...change,
});

export const aPayback = (
  change: Partial<PaybackList['paybacks'][number]> = {},
): PaybackList['paybacks'][number] => ({
  id: idOf(81),
  orderCode: 'DL-7K2M',
  buyer: { name: buyer.name, phone: buyer.phone },
  amount: dong(15_000),
  because: 'over-paid',
  requestedAt: '2026-11-29T03:00:00.000Z',
  needsTwo: false,
  proposal: null,
  replaced: [],
  account: {
    bankName: 'Agribank',
    accountNumber: '4000205123456',
    accountName: 'LE THI HOA',
    qr: VIETQR,
    digest: 'd'.repeat(64),
    changedAt: null,
  },
  ...change,
});

export const aPaybackList = (change: Partial<PaybackList> = {}): PaybackList => ({
  maySend: true,
  paybacks: [aPayback()],
  sent: [],
  ...change,
});
