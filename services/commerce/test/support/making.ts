import { randomInt } from 'node:crypto';
import { workList, workOrder, type FinishedPiece, type WorkOrder } from '../../api/making.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import { anOrder, quoteFor } from './orders.js';
import type { TestPerson } from './people.js';
import type { TestProduct } from './products.js';
import type { Shop } from './shop.js';

/** By when it would be ready, as a cart is told. */
export async function readyDateOf(shop: Shop, product: TestProduct, quantity = 1): Promise<string | null> {
  const quote = await quoteFor(shop, [{ productId: product.id, quantity }]);
  return quote.parcels[0]?.lines[0]?.readyBy ?? null;
}

/** An order of something that is made for it, by a buyer who saw by when. */
export async function aMadeOrder(shop: Shop, product: TestProduct, quantity = 1) {
  const expectedReadyBy = (await readyDateOf(shop, product, quantity)) ?? '2000-01-01';
  return anOrder().of(product, quantity).with({ expectedReadyBy });
}

const pageOf = ({ artisanId }: TestPerson): string => (artisanId === null ? 'office' : 'studio');

/** What an artisan, or the officers of a cooperative, are to see to. */
export const workOf = async (person: TestPerson, which = 'open'): Promise<WorkOrder[]> =>
  workList.parse((await person.client.get(`/api/v1/${pageOf(person)}/work?which=${which}`)).body).items;

/** The work of an order, once it is there. */
export const workFor = (person: TestPerson, { code }: { code: string }): Promise<WorkOrder> =>
  eventually('the work is there', async () =>
    (await workOf(person)).find(({ orderCode }) => orderCode === code),
  );

export const moveWork = (
  person: TestPerson,
  id: string,
  to: string,
  reason?: string,
): Promise<Answer<WorkOrder>> =>
  person.client.post(`/api/v1/${pageOf(person)}/work/${id}/moves`, { to, ...(reason && { reason }) });

/** Accepted and begun. */
export async function startedWork(person: TestPerson, { id }: { id: string }): Promise<WorkOrder> {
  await moveWork(person, id, 'accepted');
  return workOrder.parse((await moveWork(person, id, 'started')).body);
}

export const finishPiece = (person: TestPerson, id: string): Promise<Answer<FinishedPiece>> =>
  person.client.post(`/api/v1/studio/work/${id}/pieces`);

/** A finished piece as sealing leaves it. */
export async function certified({ service }: Shop, pieceId: string): Promise<void> {
  await service.get(UnitOfWork).run(async (tx) => {
    await tx.query(
      `update catalog.pieces set state = 'final', cooperative_number = $2, number = 1 where id = $1`,
      [pieceId, randomInt(1, 2 ** 40)],
    );
    await service.get(OfferPieces).within(tx, { pieceIds: [pieceId], onSale: true });
  });
}
