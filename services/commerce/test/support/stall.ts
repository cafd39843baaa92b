import { stallSaleHash, stallUndoHash, type StallSale } from '@daulang/protocol';
import {
  closedDay,
  officeStall,
  registeredPhone,
  sentSales,
  stallOnPhone,
  type ClosedDay,
  type CloseDayRequest,
  type KeptSale,
  type KeptUndo,
  type OfficeStall,
  type PieceAlong,
  type RegisteredPhone,
  type SaleAnswer,
  type SentSales,
  type StallOnPhone,
  type TakeAlongRequest,
  type UndoAnswer,
} from '../../api/stall.js';
import { newId } from '../../src/kernel/ids.js';
import type { Answer } from './http-client.js';
import type { TestPerson } from './people.js';

const STALL = '/api/v1/stall';

/** A phone in somebody's hand. */
export interface TestPhone extends RegisteredPhone {
  of: TestPerson;
}

/** Of an answer that was to be good. */
function good<T>({ status, body }: Answer<unknown>, schema: { parse(body: unknown): T }): T {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return schema.parse(body);
}

export async function aPhone(of: TestPerson, name = 'Máy của mệ'): Promise<TestPhone> {
  return { ...good(await of.client.post(`${STALL}/phones`, { name }), registeredPhone), of };
}

export type Wish = Partial<Omit<TakeAlongRequest, 'secret'>>;

export const askAlong = ({ of, id, secret }: TestPhone, wish: Wish): Promise<Answer<unknown>> =>
  of.client.post(`${STALL}/phones/${id}/pieces`, { secret, ...wish });

export const takeAlong = async (phone: TestPhone, wish: Wish): Promise<StallOnPhone> =>
  good(await askAlong(phone, wish), stallOnPhone);

/** A sale as a phone keeps it, with its hash. */
export function aSaleOf(piece: Pick<PieceAlong, 'id' | 'price'>, change: Partial<StallSale> = {}): KeptSale {
  const sale: StallSale = {
    id: newId(),
    pieceId: piece.id,
    price: piece.price.amount,
    currency: piece.price.currency,
    priceReason: '',
    paid: 'cash',
    slip: '',
    soldAt: new Date().toISOString(),
    ...change,
  };
  return { ...sale, hash: stallSaleHash(sale) } as KeptSale;
}

/** The sale was a wrong tap, as a phone keeps it. */
export function anUndoOf({ id: saleId, soldAt }: KeptSale, afterMs = 60_000): KeptUndo {
  const undo = { saleId, undoneAt: new Date(Date.parse(soldAt) + afterMs).toISOString() };
  return { ...undo, hash: stallUndoHash(undo) };
}

export const askSales = (
  { of, id, secret }: TestPhone,
  sales: readonly unknown[],
  undone: readonly unknown[] = [],
): Promise<Answer<unknown>> => of.client.post(`${STALL}/sales`, { phoneId: id, secret, sales, undone });

/** Both facts, in any number. */
export const sendFacts = async (
  phone: TestPhone,
  { sales = [], undone = [] }: { sales?: KeptSale[]; undone?: KeptUndo[] },
): Promise<SentSales> => good(await askSales(phone, sales, undone), sentSales);

/** How it was answered that one sale was taken back. */
export async function sendUndo(phone: TestPhone, undo: KeptUndo): Promise<UndoAnswer> {
  return (await sendFacts(phone, { undone: [undo] })).undone[0]!;
}

export const sendSales = async (phone: TestPhone, ...sales: KeptSale[]): Promise<SentSales> =>
  good(await askSales(phone, sales), sentSales);

/** How one sale was answered. */
export async function sendSale(phone: TestPhone, sale: KeptSale): Promise<SaleAnswer> {
  return (await sendSales(phone, sale)).sales[0]!;
}

export const askClose = (
  { of, id, secret }: TestPhone,
  day: Partial<CloseDayRequest> & { counted: string },
): Promise<Answer<unknown>> => of.client.post(`${STALL}/phones/${id}/close`, { secret, ...day });

export const closeDay = async (
  phone: TestPhone,
  day: Partial<CloseDayRequest> & { counted: string },
): Promise<ClosedDay> => good(await askClose(phone, day), closedDay);

export const stallsOf = async (officer: TestPerson): Promise<OfficeStall> =>
  good(await officer.client.get('/api/v1/office/stall'), officeStall);

/** What an officer does: `phones/<id>/call-back`, `late-sales/<id>`, `closings/<id>/handed-in`. */
export const atStalls = (officer: TestPerson, path: string, body?: object): Promise<Answer<unknown>> =>
  officer.client.post(`/api/v1/office/stall/${path}`, body);
