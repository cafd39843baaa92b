import { stallSaleHash } from '@daulang/protocol';
import {
  CloseDay,
  OfficeStallQueries,
  ReceiveSales,
  RegisterPhone,
  TakeAlong,
  TakeCashIn,
} from '../../../services/commerce/dist/src/modules/stall/index.js';
import { newId } from '../../../services/commerce/dist/src/kernel/ids.js';
import type { SeedOrders } from '../content.ts';
import type { SeededCooperative } from '../people.ts';
import { minutesAfter, workdayAfter } from './calendar.ts';
import { transfer } from './paying.ts';
import type { MarketDay } from './market-days.ts';
import { asOfficer, type Scene } from './scene.ts';

/** Which of a day's sales is paid by transfer. */
const WITHOUT_CASH = 1;
const BETWEEN_SALES_MINUTES = 55;
const EVENING_MINUTES = 480;
const OFF_THE_LAST = 10n;

/** Pieces are taken along, sold on a phone without a network, told of in the evening, and the cash counted. */
export function sellAtMarket(
  scene: Scene,
  { cooperative, at, lines }: MarketDay,
  { phone: name, lowered }: SeedOrders['market'],
  isHandedIn: boolean,
): void {
  const { app, timetable } = scene;
  const { userId } = cooperative.secondOfficer;
  const seller = asOfficer(cooperative, cooperative.secondOfficer);
  timetable.plan(at, async () => {
    const { id: phoneId, secret } = await app.get(RegisterPhone).execute({ seller, name });
    const inHand = { phoneId, secret, userId };
    const products = lines.map(({ shelved }) => ({ productId: shelved.productId, count: 1 }));
    const { pieces } = await app.get(TakeAlong).execute({ ...inHand, numbers: [], labels: [], products });
    const sales = pieces.map((piece, nth) => {
      const soldAt = minutesAfter(at, (nth + 1) * BETWEEN_SALES_MINUTES);
      const isLast = nth === pieces.length - 1;
      const price = BigInt(piece.price.amount);
      const sale = {
        ...{ id: newId(soldAt.getTime()), pieceId: piece.id, slip: '' },
        currency: 'VND' as const,
        price: String(isLast ? price - price / OFF_THE_LAST : price),
        priceReason: isLast ? lowered : '',
        paid: nth === WITHOUT_CASH ? ('transfer' as const) : ('cash' as const),
        soldAt: soldAt.toISOString(),
      };
      if (sale.paid === 'transfer') {
        const content = `MBVCB ${piece.code.replaceAll('-', '')}`;
        timetable.plan(soldAt, () => transfer(scene, content, BigInt(sale.price), soldAt));
      }
      return { ...sale, hash: stallSaleHash(sale) };
    });
    timetable.plan(minutesAfter(at, EVENING_MINUTES), async () => {
      const { stall } = await app.get(ReceiveSales).execute({ ...inHand, sales, undone: [] });
      const counted = stall.cash.amount;
      await app.get(CloseDay).execute({ ...inHand, counted, reason: '', unsent: [], evenSo: false });
    });
  });
  if (isHandedIn) timetable.plan(workdayAfter(at, 1, scene.dice), () => handIn(scene, cooperative));
}

async function handIn({ app }: Scene, cooperative: SeededCooperative): Promise<void> {
  const { closings } = await app.get(OfficeStallQueries).of(cooperative.id);
  for (const closing of closings) {
    await app
      .get(TakeCashIn)
      .execute({ closingId: closing.id, officer: asOfficer(cooperative, cooperative.officer) });
  }
}
