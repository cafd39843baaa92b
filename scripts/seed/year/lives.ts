import { RefundParcel } from '../../../services/commerce/dist/src/modules/fulfilment/index.js';
import { MoveWork } from '../../../services/commerce/dist/src/modules/making/index.js';
import { CancelOrder } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import { money } from '../../../services/commerce/dist/src/kernel/money.js';
import { minutesAfter, workdayAfter } from './calendar.ts';
import { followCard, pay, place, type BoughtOrder } from './paying.ts';
import { moneyGoesBack, muchGoesBack, nameAccount } from './paying-back.ts';
import type { Fate, PlannedOrder } from './planned-order.ts';
import { askToReturn, returnParcel } from './returning.ts';
import { anOfficer, type Scene } from './scene.ts';
import {
  comeBackFromDoor,
  fetchParcel,
  parcelsOf,
  sendParcel,
  takeCash,
  type SentParcel,
} from './sending.ts';

/** An order from its placing to where its fate leads. */
export function live(scene: Scene, planned: PlannedOrder): void {
  const { timetable } = scene;
  timetable.plan(planned.at, async () => {
    const bought = await place(scene, planned);
    if (planned.fate === 'expired') {
      // Its job is due then; until the next step comes, nobody would look.
      return timetable.plan(minutesAfter(planned.at, 31), () => Promise.resolve());
    }
    if (planned.fate === 'cancelled') {
      return timetable.plan(minutesAfter(planned.at, 6), () => cancel(scene, bought));
    }
    pay(scene, bought, async (soldAt) => {
      for (const parcel of await parcelsOf(scene, bought))
        AFTER_SALE[planned.fate](scene, bought, parcel, soldAt);
    });
  });
}

type AfterSale = (scene: Scene, bought: BoughtOrder, parcel: SentParcel, soldAt: Date) => void;

const kept: AfterSale = (scene, bought, parcel, soldAt) => {
  if (bought.planned.isOverpaid) muchGoesBack(scene, bought, parcel.cooperative, soldAt);
  if (bought.planned.fetchedFrom) return fetchParcel(scene, parcel, soldAt);
  sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
    if (bought.planned.rail !== 'on-delivery') return;
    const paidAt = minutesAfter(thereAt, 40);
    scene.timetable.plan(paidAt, () => takeCash(scene, parcel));
  });
};

/** The buyer thinks better of it before anything is packed; the money is sent the day after, or waits to be. */
const calledOff: AfterSale = (scene, bought, { cooperative }, soldAt) => {
  const { timetable, dice, cards } = scene;
  const { rail, fate } = bought.planned;
  const cancelledAt = minutesAfter(soldAt, 25);
  timetable.plan(cancelledAt, async () => {
    if (rail === 'card') await cards?.putClock(cancelledAt);
    await cancel(scene, bought);
  });
  if (fate === 'payback-waiting')
    return timetable.plan(minutesAfter(soldAt, 40), () => nameAccount(scene, bought));
  const backAt = workdayAfter(soldAt, 1, dice);
  timetable.plan(backAt, () => moneyGoesBack(scene, bought, cooperative, backAt));
};

const AFTER_SALE: Record<Fate, AfterSale> = {
  kept,
  'called-off': calledOff,
  'payback-waiting': calledOff,
  // Nobody has packed it in time.
  late: () => undefined,
  expired: () => undefined,
  cancelled: () => undefined,
  'refused-at-door': (scene, bought, parcel, soldAt) =>
    sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
      scene.timetable.plan(minutesAfter(thereAt, 90), () => comeBackFromDoor(scene, parcel));
    }),
  'part-refunded': (scene, bought, parcel, soldAt) =>
    sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
      const { timetable, dice, cards } = scene;
      const decidedAt = workdayAfter(thereAt, 2, dice);
      const backAt = workdayAfter(decidedAt, 1, dice);
      timetable.plan(decidedAt, async () => {
        if (bought.planned.rail === 'card') await cards?.putClock(decidedAt);
        await refundTenth(scene, parcel);
      });
      timetable.plan(backAt, () => moneyGoesBack(scene, bought, parcel.cooperative, backAt));
    }),
  returned: (scene, bought, parcel, soldAt) =>
    sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
      if (bought.planned.rail === 'on-delivery') await takeCash(scene, parcel);
      returnParcel(scene, bought, parcel, thereAt);
    }),
  'return-open': (scene, bought, parcel, soldAt) =>
    sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
      const askedAt = minutesAfter(thereAt, 180);
      scene.timetable.plan(askedAt, () => askToReturn(scene, bought, parcel));
    }),
  disputed: (scene, bought, parcel, soldAt) =>
    sendParcel(scene, bought, parcel, soldAt, async (thereAt) => {
      const askedAt = workdayAfter(thereAt, 8, scene.dice);
      scene.timetable.plan(askedAt, async () => {
        await scene.cards!.putClock(askedAt);
        await scene.cards!.dispute(await scene.cards!.intentOf(bought.payUrl));
        await followCard(scene, bought, askedAt);
      });
    }),
  'being-made': (scene, bought, parcel, soldAt) => {
    const { artisan } = bought.planned.lines[0]!.shelved;
    const actor = { ...artisan, role: 'artisan', cooperativeId: parcel.cooperative.id } as const;
    const move = (to: 'accepted' | 'started') => () =>
      scene.app.get(MoveWork).execute({ id: parcel.lines[0]!.id, actor, to, reason: '' });
    const acceptedAt = workdayAfter(soldAt, 1, scene.dice);
    scene.timetable.plan(acceptedAt, move('accepted'));
    scene.timetable.plan(workdayAfter(acceptedAt, 2, scene.dice), move('started'));
  },
};

const cancel = ({ app }: Scene, { secret }: BoughtOrder): Promise<void> =>
  app.get(CancelOrder).execute({ secret });

/** A small fault takes a tenth off the first line. */
async function refundTenth(scene: Scene, { id: parcelId, cooperative, lines }: SentParcel): Promise<void> {
  const [line] = lines;
  const amount = money(BigInt(line!.total.amount) / 10n, 'VND');
  await scene.app.get(RefundParcel).execute({
    parcelId,
    officer: anOfficer(scene, cooperative),
    parts: [{ lineId: line!.id, amount }],
    reason: scene.words.partRefund,
    cancels: false,
  });
}
