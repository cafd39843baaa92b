import type { PlacedOrder } from '../../api/orders.js';
import type { MoneyWire } from '../../api/money.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import { aMadeOrder, certified, finishPiece, startedWork, workFor } from './making.js';
import { parcelOf } from './office-parcels.js';
import { quoteFor, statusOf, untilState } from './orders.js';
import type { TestPerson } from './people.js';
import type { TestProduct } from './products.js';
import { CALM } from './stripe-sandbox.js';
import type { Shop } from './shop.js';

/** What is due first, as a quote says it. */
export async function depositFor(shop: Shop, product: TestProduct, quantity = 1): Promise<MoneyWire> {
  const { deposit } = await quoteFor(shop, [{ productId: product.id, quantity }]);
  if (!deposit) throw new Error('All of it is due at once.');
  return deposit;
}

/** An order of something made for it, of which the deposit is to be paid. */
export async function aDepositOrder(shop: Shop, product: TestProduct, quantity = 1) {
  const deposit = await depositFor(shop, product, quantity);
  return (await aMadeOrder(shop, product, quantity)).with({ deposit });
}

/** The same, whose deposit was paid by card. */
export async function deposited(shop: Shop, product: TestProduct, quantity = 1): Promise<PlacedOrder> {
  await shop.sandbox.turn(CALM);
  const order = await (await aDepositOrder(shop, product, quantity)).placedAt(shop);
  return payDeposit(shop, order);
}

export async function payDeposit(shop: Shop, order: PlacedOrder): Promise<PlacedOrder> {
  if (!(await shop.sandbox.pay(order.payUrl))) throw new Error('The card was refused.');
  await untilState(shop, order.secret, 'confirmed');
  return order;
}

/** Its maker has begun and finished all of it. @returns the drafts */
export async function finished(
  { artisan }: TestProduct,
  order: Pick<PlacedOrder, 'code'>,
): Promise<string[]> {
  const work = await startedWork(artisan, await workFor(artisan, order));
  const pieces: string[] = [];
  for (let nth = 0; nth < work.quantity; nth += 1) {
    pieces.push((await finishPiece(artisan, work.id)).body.pieceId);
  }
  return pieces;
}

/** The same, with the certificates of its pieces. */
export async function sealed(shop: Shop, product: TestProduct, order: PlacedOrder): Promise<void> {
  for (const pieceId of await finished(product, order)) await certified(shop, pieceId);
}

/** Where what is due next is paid. */
export const payAgain = (
  { service }: Shop,
  { secret }: Pick<PlacedOrder, 'secret'>,
  body: object = {},
): Promise<Answer<{ payUrl: string }>> => service.client().post(`/api/v1/orders/${secret}/payment`, body);

export async function payRest(shop: Shop, order: PlacedOrder): Promise<void> {
  const { body } = await payAgain(shop, order);
  if (!(await shop.sandbox.pay(body.payUrl))) throw new Error('The card was refused.');
}

/** A parcel whose rest was asked for and not paid, by its id. */
export async function overdueRest(shop: Shop, officer: TestPerson, product: TestProduct): Promise<string> {
  const order = await deposited(shop, product);
  await finished(product, order);
  await eventually('the rest is asked for', async () => {
    return (await statusOf(shop, order.secret)).deposit?.restDueBy !== null;
  });
  await letItsDayPass(shop, order);
  return (await parcelOf(officer, order)).id;
}

/** The day is over by which its rest was to be paid. */
export async function letItsDayPass(shop: Shop, { code }: Pick<PlacedOrder, 'code'>): Promise<void> {
  await shop.query(
    `update ordering.orders set rest_due_by = now() - interval '1 day' where code = $1 and rest_due_by is not null`,
    [code],
  );
}
