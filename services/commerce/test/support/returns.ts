import {
  officeReturn,
  officeReturnList,
  orderReturns,
  type OfficeReturn,
  type OfficeReturnList,
  type OpenReturnRequest,
  type OrderReturns,
  type ReturnFinding,
} from '../../api/returns.js';
import type { PlacedOrder } from '../../api/orders.js';
import type { Answer } from './http-client.js';
import { moveParcel, parcelOf } from './office-parcels.js';
import { anOrder } from './orders.js';
import type { TestPerson } from './people.js';
import type { TestProduct } from './products.js';
import { type Shop } from './shop.js';

/** An order that was paid and whose parcel is with its buyer. */
export async function aDelivered(
  shop: Shop,
  officer: TestPerson,
  product: TestProduct,
  quantity = 1,
): Promise<PlacedOrder & { parcelId: string }> {
  const order = await anOrder().of(product, quantity).paidAt(shop);
  const { id } = await parcelOf(officer, order);
  for (const verb of ['pack', 'send', 'deliver']) await moveParcel(officer, id, verb);
  return { ...order, parcelId: id };
}

/** What the buyer sees of it. */
export async function returnsOf({ service }: Shop, { secret }: { secret: string }): Promise<OrderReturns> {
  return orderReturns.parse((await service.client().get(`/api/v1/orders/${secret}/returns`)).body);
}

/** What opens a return of everything in the first parcel that can be returned. */
export async function allOf(shop: Shop, order: { secret: string }): Promise<OpenReturnRequest> {
  const [parcel] = (await returnsOf(shop, order)).returnable;
  return {
    parcelId: parcel!.parcelId,
    pieces: parcel!.pieces.map(({ lineId, number }) => ({ lineId, number })),
    reason: 'changed-mind',
    words: 'Không hợp với nhà tôi.',
    photographs: [],
  };
}

/** The same of a single piece. */
export async function oneOf(shop: Shop, order: { secret: string }): Promise<OpenReturnRequest> {
  const all = await allOf(shop, order);
  return { ...all, pieces: all.pieces.slice(0, 1) };
}

export const openReturn = (
  { service }: Shop,
  { secret }: { secret: string },
  body: object,
): Promise<Answer<unknown>> => service.client().post(`/api/v1/orders/${secret}/returns`, body);

/** A return of all of an order, as the officer sees it. */
export async function anOpenReturn(
  shop: Shop,
  officer: TestPerson,
  order: { secret: string; code: string },
  change: Partial<OpenReturnRequest> = {},
): Promise<OfficeReturn> {
  const answer = await openReturn(shop, order, { ...(await allOf(shop, order)), ...change });
  if (answer.status !== 201) throw new Error(`The return was refused: ${JSON.stringify(answer.body)}`);
  const newest = (await officeReturns(officer)).items.find((it) => it.orderCode === order.code);
  if (!newest) throw new Error(`No officer sees the return of ${order.code}.`);
  return newest;
}

export const officeReturns = async (person: TestPerson, query = ''): Promise<OfficeReturnList> =>
  officeReturnList.parse((await person.client.get(`/api/v1/office/returns${query}`)).body);

export const officeReturnOf = async (person: TestPerson, id: string): Promise<OfficeReturn> =>
  officeReturn.parse((await person.client.get(`/api/v1/office/returns/${id}`)).body);

/** `accept`, `refuse`, `arrive`, `inspect`, … */
export const stepReturn = (
  person: TestPerson,
  id: string,
  verb: string,
  body: object = verb === 'accept' || verb === 'refuse' ? { answer: 'Xin gửi hàng về hợp tác xã.' } : {},
): Promise<Answer<unknown>> => person.client.post(`/api/v1/office/returns/${id}/${verb}`, body);

/** Every piece of it, found alike. */
export const foundAll = ({ pieces }: OfficeReturn, finding: ReturnFinding) => ({
  pieces: pieces.map(({ number }) => ({ number, finding })),
});

/** Accepted, sent back and arrived. */
export async function anArrivedReturn(
  shop: Shop,
  officer: TestPerson,
  order: { secret: string; code: string },
  change: Partial<OpenReturnRequest> = {},
): Promise<OfficeReturn> {
  const it = await anOpenReturn(shop, officer, order, change);
  await stepReturn(officer, it.id, 'accept');
  await stepReturn(officer, it.id, 'arrive');
  return officeReturnOf(officer, it.id);
}
