import {
  NamePaybackAccount,
  NotePaybackSent,
  OfficePaybacksQueries,
  ProposeToSend,
} from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeededCooperative } from '../people.ts';
import { minutesAfter, workdayAfter } from './calendar.ts';
import type { Guest } from './guests.ts';
import { followCard, type BoughtOrder } from './paying.ts';
import { anOfficer, asOfficer, type Scene } from './scene.ts';

/** No bank gives such a number: whoever scans the demo's code to pay back sends nothing to anybody. */
const BUYERS_ACCOUNT = { bankBin: '970405', accountNumber: '0000000000000' };

/** What is due back goes back: by card it has been sent already and is seen to arrive, else an officer sends it. */
export async function moneyGoesBack(
  scene: Scene,
  bought: BoughtOrder,
  cooperative: SeededCooperative,
  at: Date,
): Promise<void> {
  const { app } = scene;
  const { rail, guest } = bought.planned;
  if (rail === 'card') return followCard(scene, bought, at);
  await nameAccount(scene, bought);
  const officer = anOfficer(scene, cooperative);
  for (const { id } of await paybacksOf(scene, bought, officer)) {
    await app
      .get(NotePaybackSent)
      .execute({ officer, paybackId: id, reference: referenceOf(guest), digest: undefined });
  }
}

/** So much that one officer proposes it, and the next day another one sends it. */
export function muchGoesBack(
  scene: Scene,
  bought: BoughtOrder,
  cooperative: SeededCooperative,
  soldAt: Date,
): void {
  const { app, timetable, dice } = scene;
  const [first, second] = [cooperative.officer, cooperative.secondOfficer].map((it) =>
    asOfficer(cooperative, it),
  );
  const proposedAt = workdayAfter(soldAt, 1, dice);
  timetable.plan(minutesAfter(soldAt, 50), () => nameAccount(scene, bought));
  timetable.plan(proposedAt, async () => {
    for (const { id: paybackId, account } of await paybacksOf(scene, bought, first!)) {
      await app.get(ProposeToSend).execute({ officer: first!, paybackId, digest: account!.digest });
    }
  });
  timetable.plan(workdayAfter(proposedAt, 1, dice), async () => {
    for (const { id: paybackId, account } of await paybacksOf(scene, bought, second!)) {
      const reference = referenceOf(bought.planned.guest);
      await app
        .get(NotePaybackSent)
        .execute({ officer: second!, paybackId, reference, digest: account!.digest });
    }
  });
}

async function paybacksOf({ app }: Scene, { code }: BoughtOrder, officer: ReturnType<typeof asOfficer>) {
  const { paybacks } = await app.get(OfficePaybacksQueries).list(officer, 100);
  return paybacks.filter(({ orderCode }) => orderCode === code);
}

/** What the officer's bank calls the transfer. */
const referenceOf = ({ buyer }: Guest): string => `FT${buyer.phone.slice(-6)}`;

/** The buyer says where the money goes that came by transfer or at the door. */
export async function nameAccount({ app }: Scene, { secret, planned }: BoughtOrder): Promise<void> {
  const accountName = planned.guest.buyer.name.replace(/ \(.*/, '');
  await app.get(NamePaybackAccount).execute(secret, { ...BUYERS_ACCOUNT, accountName });
}
