import {
  AnswerReturn,
  InspectReturn,
  NoteArrival,
  OfficeReturnsQueries,
  OpenReturn,
} from '../../../services/commerce/dist/src/modules/returns/index.js';
import { workdayAfter } from './calendar.ts';
import type { BoughtOrder } from './paying.ts';
import { moneyGoesBack } from './paying-back.ts';
import { anOfficer, type Scene } from './scene.ts';
import type { SentParcel } from './sending.ts';

/** The buyer asks to send a whole parcel back. */
export async function askToReturn(scene: Scene, bought: BoughtOrder, parcel: SentParcel): Promise<void> {
  const { reason, ...words } = scene.dice.oneOf(scene.words.returns);
  await scene.app.get(OpenReturn).execute({
    secret: bought.secret,
    parcelId: parcel.id,
    pieces: parcel.lines.flatMap(({ id, pieces }) => pieces.map((number) => ({ lineId: id, number }))),
    reason,
    words: words[bought.planned.guest.language],
    photographs: [],
  });
}

/** Asked for the day after it came, accepted, arrived, found unscratched, paid back. */
export function returnParcel(scene: Scene, bought: BoughtOrder, parcel: SentParcel, thereAt: Date): void {
  const { app, timetable, dice, words } = scene;
  const { cooperative } = parcel;
  const askedAt = workdayAfter(thereAt, 1, dice);
  const answeredAt = workdayAfter(askedAt, 1, dice);
  const arrivedAt = workdayAfter(answeredAt, 4, dice);
  const seenAt = workdayAfter(arrivedAt, 1, dice);
  const backAt = workdayAfter(seenAt, 1, dice);
  const own = async () => {
    const { items } = await app.get(OfficeReturnsQueries).list(cooperative.id, { limit: 50 });
    return items.find(({ orderCode }) => orderCode === bought.code)!;
  };
  timetable.plan(askedAt, () => askToReturn(scene, bought, parcel));
  timetable.plan(answeredAt, async () => {
    const { id } = await own();
    const answer = words.accepted[bought.planned.guest.language];
    const officer = anOfficer(scene, cooperative);
    await app.get(AnswerReturn).execute({ id, officer, decision: 'accepted', answer });
  });
  timetable.plan(arrivedAt, async () => {
    await app.get(NoteArrival).execute({ id: (await own()).id, officer: anOfficer(scene, cooperative) });
  });
  timetable.plan(seenAt, async () => {
    const { id, pieces } = await own();
    if (bought.planned.rail === 'card') await scene.cards?.putClock(seenAt);
    await app.get(InspectReturn).execute({
      id,
      officer: anOfficer(scene, cooperative),
      found: pieces.map(({ number }) => ({ number, finding: 'unscratched', tokenAddress: null })),
    });
  });
  timetable.plan(backAt, () => moneyGoesBack(scene, bought, cooperative, backAt));
}
