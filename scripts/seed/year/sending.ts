import {
  DeliverParcel,
  PackParcel,
  ReceiveParcel,
  SendParcel,
  SettleAtDoor,
} from '../../../services/commerce/dist/src/modules/fulfilment/index.js';
import { OrderPageQueries } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeededCooperative } from '../people.ts';
import { minutesAfter, workdayAfter } from './calendar.ts';
import type { BoughtOrder } from './paying.ts';
import { anOfficer, type Scene } from './scene.ts';

/** A parcel as its buyer sees it. */
export interface SentParcel {
  id: string;
  cooperative: SeededCooperative;
  lines: { id: string; total: { amount: string }; pieces: string[] }[];
}

const NO_LABEL = 'Nhãn đã xem ở xưởng.';
/** Within Huế it is carried by hand as often as by post. */
const NEAR = { carriers: ['hand', 'viettel-post', 'ghtk'], days: 1 };
const FAR = { carriers: ['viettel-post', 'ghn', 'ghtk', 'vnpost'], days: 3 };
/** The one of this week waits for its buyer. */
const DAYS_UNTIL_FETCHED = 4;
const ABROAD = { carriers: ['ems'], days: 8 };

export async function parcelsOf(
  { app, cooperativeOf }: Scene,
  { secret }: BoughtOrder,
): Promise<SentParcel[]> {
  const { parcels } = await app.get(OrderPageQueries).page(secret);
  return parcels.map(({ id, cooperative, lines }) => ({
    id,
    cooperative: cooperativeOf(cooperative.slug),
    lines,
  }));
}

/** From the workshop's table to the buyer's door; `then` is when it is there. */
export function sendParcel(
  scene: Scene,
  bought: BoughtOrder,
  parcel: SentParcel,
  soldAt: Date,
  then: (at: Date) => Promise<void> = () => Promise.resolve(),
): void {
  const { app, timetable, dice } = scene;
  const { countryCode, provinceCode } = bought.planned.guest;
  const way = countryCode !== 'VN' ? ABROAD : provinceCode === '46' ? NEAR : FAR;
  const packedAt = workdayAfter(soldAt, 1, dice);
  const sentAt = minutesAfter(packedAt, 50 + dice.below(180));
  const thereAt = workdayAfter(sentAt, way.days + dice.below(2), dice);
  const parcelId = parcel.id;
  timetable.plan(packedAt, () => pack(scene, parcel));
  timetable.plan(sentAt, async () => {
    const carrier = dice.oneOf(way.carriers);
    const trackingCode = carrier === 'hand' ? null : `VN${String(100_000_000 + dice.below(899_999_999))}`;
    await app
      .get(SendParcel)
      .execute({ parcelId, officer: anOfficer(scene, parcel.cooperative), carrier, trackingCode });
  });
  timetable.plan(thereAt, async () => {
    const isAtDoor = bought.planned.rail === 'on-delivery';
    if (!isAtDoor && dice.below(2) === 0) {
      await app.get(ReceiveParcel).execute({ secret: bought.secret, parcelId });
    } else {
      await app.get(DeliverParcel).execute({ parcelId, officer: anOfficer(scene, parcel.cooperative) });
    }
    await then(thereAt);
  });
}

/** From the workshop's table into its buyer's hands. */
export function fetchParcel(scene: Scene, parcel: SentParcel, soldAt: Date): void {
  const { app, timetable, dice } = scene;
  const readyAt = workdayAfter(soldAt, 1, dice);
  timetable.plan(readyAt, () => pack(scene, parcel));
  timetable.plan(workdayAfter(readyAt, DAYS_UNTIL_FETCHED, dice), async () => {
    const officer = anOfficer(scene, parcel.cooperative);
    await app.get(DeliverParcel).execute({ parcelId: parcel.id, officer });
  });
}

/** The carrier brought the money of a parcel that was paid at the door. */
export async function takeCash(scene: Scene, { id: parcelId, cooperative }: SentParcel): Promise<void> {
  await scene.app.get(SettleAtDoor).paid({ parcelId, officer: anOfficer(scene, cooperative) });
}

/** Nobody wanted it at the door. */
export async function comeBackFromDoor(
  scene: Scene,
  { id: parcelId, cooperative }: SentParcel,
): Promise<void> {
  const { atDoor: reason } = scene.words;
  await scene.app.get(SettleAtDoor).refused({ parcelId, officer: anOfficer(scene, cooperative), reason });
}

/** By its pieces' labels, as far as they are known here. */
async function pack(scene: Scene, { id: parcelId, cooperative, lines }: SentParcel): Promise<void> {
  const serials = lines.flatMap(({ pieces }) => pieces.map((number) => scene.serialOf.get(number)));
  const labels = serials.every((serial) => serial !== undefined) ? serials : [];
  await scene.app.get(PackParcel).execute({
    parcelId,
    officer: anOfficer(scene, cooperative),
    labels,
    withoutLabels: labels.length > 0 ? '' : NO_LABEL,
  });
}
