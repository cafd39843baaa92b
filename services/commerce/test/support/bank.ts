import { createHmac, randomUUID } from 'node:crypto';
import type { PlacedOrder } from '../../api/orders.js';
import type { PaybackList, UnmatchedTransferList } from '../../api/transfers.js';
import { paybackList, unmatchedTransferList } from '../../api/transfers.js';
import type { Answer } from './http-client.js';
import type { TestPerson } from './people.js';
import type { Shop } from './shop.js';
import { NOTICE_SECRET, TEST_BANK } from './test-bank.js';

/** What our own format says of a transfer; any of it may be said otherwise. */
export interface TestTransfer {
  content: string;
  amount: number;
  reference: string;
  accountNumber: string;
  direction: 'in' | 'out';
  at: string;
}

/** The order's code as a buyer's bank hands it on, among words of its own. */
export const contentFor = ({ code }: Pick<PlacedOrder, 'code'>): string =>
  `MBVCB.123456.${code.replaceAll('-', '')}.CT tu 0071001234567`;

/** A notice of a transfer, signed as its sender signs. */
export function signedNotice(
  { service, now }: Shop,
  transfer: Partial<TestTransfer>,
  { secret = NOTICE_SECRET, at = Math.floor(now().getTime() / 1000) } = {},
): Promise<Answer<unknown>> {
  const body = JSON.stringify({
    id: randomUUID(),
    accountNumber: TEST_BANK.BANK_ACCOUNT_NUMBER,
    reference: `FT${randomUUID().slice(0, 12)}`,
    amount: 285_000,
    currency: 'VND',
    content: 'chuyen tien',
    at: now().toISOString(),
    direction: 'in',
    ...transfer,
  });
  const signature = `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
  return service.client().send('POST', '/api/v1/webhooks/bank/hmac', body, {
    'content-type': 'application/json',
    'x-signature': signature,
  });
}

/** Money comes to the account for an order. */
export async function transferFor(
  shop: Shop,
  order: Pick<PlacedOrder, 'code'>,
  amount: number,
  more: Partial<TestTransfer> = {},
): Promise<void> {
  const answer = await signedNotice(shop, { content: contentFor(order), amount, ...more });
  if (answer.status !== 200) throw new Error(`The notice was refused: ${JSON.stringify(answer.body)}`);
}

export const unmatchedTransfers = async (person: TestPerson): Promise<UnmatchedTransferList['transfers']> =>
  unmatchedTransferList.parse((await person.client.get('/api/v1/office/transfers')).body).transfers;

export const paybacksOf = async (
  person: TestPerson,
  { code }: Pick<PlacedOrder, 'code'>,
): Promise<PaybackList['paybacks']> =>
  paybackList
    .parse((await person.client.get('/api/v1/office/paybacks')).body)
    .paybacks.filter(({ orderCode }) => orderCode === code);

/** Where a buyer's money goes back to. */
export const HOA = { bankBin: '970405', accountNumber: '4000 2051 23456', accountName: 'Lê Thị Hoa' };

/** The buyer says where the money goes, the officer sends it. */
export async function payBack(shop: Shop, officer: TestPerson, order: PlacedOrder): Promise<void> {
  const told = await shop.service.client().post(`/api/v1/orders/${order.secret}/payback-account`, HOA);
  if (told.status !== 200) throw new Error(`The account was refused: ${JSON.stringify(told.body)}`);
  for (const { id } of await paybacksOf(officer, order)) {
    const sent = await officer.client.post(`/api/v1/office/paybacks/${id}/sent`, { reference: 'FT26334999' });
    if (sent.status !== 200) throw new Error(`It could not be noted: ${JSON.stringify(sent.body)}`);
  }
}
