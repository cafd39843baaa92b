import { moneyTaskList, type MoneyTaskList } from '../../api/money-tasks.js';
import {
  officeParcelList,
  type OfficeParcel,
  type OfficeParcelList,
  type PlacedOrder,
} from '../../api/orders.js';
import { eventually } from './eventually.js';
import type { Answer } from './http-client.js';
import { intentOf, untilQuiet } from './money.js';
import { anOrder, untilState } from './orders.js';
import type { TestPerson } from './people.js';
import type { StaffedShop } from './staffed-shop.js';
import { CARDS } from './stripe-sandbox.js';

/** What an officer has to send. */
export const officeParcels = async (person: TestPerson, query = ''): Promise<OfficeParcelList> =>
  officeParcelList.parse((await person.client.get(`/api/v1/office/orders${query}`)).body);

/** The officer's parcel of an order, once there is one. */
export const parcelOf = (officer: TestPerson, { code }: { code: string }): Promise<OfficeParcel> =>
  eventually('the officer sees the parcel', async () =>
    (await officeParcels(officer)).items.find((it) => it.orderCode === code),
  );

/** What is said beside a step where it does not matter. */
const USUALLY: Record<string, object> = {
  pack: { withoutLabels: 'Nhãn đã xem ở xưởng.' },
  send: { carrier: 'hand' },
};

/** `pack`, `send`, `deliver`, … */
export const moveParcel = (
  person: TestPerson,
  id: string,
  verb: string,
  body: object = USUALLY[verb] ?? {},
): Promise<Answer<unknown>> => person.client.post(`/api/v1/office/parcels/${id}/${verb}`, body);

/** What about money waits for a person of this office. */
export const moneyTasks = async (person: TestPerson): Promise<MoneyTaskList['tasks']> =>
  moneyTaskList.parse((await person.client.get('/api/v1/office/money-tasks')).body).tasks;

export const moneyTasksOf = async (
  person: TestPerson,
  { code }: { code: string },
): Promise<MoneyTaskList['tasks']> => (await moneyTasks(person)).filter((task) => task.orderCode === code);

/** An order of one hat that was paid, with its parcel and the intent that paid it. Nothing is under way any more. */
export async function aPaidParcel(
  { shop, officer, hat }: Pick<StaffedShop, 'shop' | 'officer' | 'hat'>,
  card = CARDS.good,
): Promise<{ order: PlacedOrder; parcel: OfficeParcel; intent: string }> {
  const order = await anOrder().of(hat).placedAt(shop);
  await shop.sandbox.pay(order.payUrl, card);
  await untilState(shop, order.secret, 'paid');
  const parcel = await parcelOf(officer, order);
  await untilQuiet(shop);
  return { order, parcel, intent: await intentOf(shop, order) };
}
