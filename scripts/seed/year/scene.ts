import type { INestApplicationContext } from '@nestjs/common';
import type { SeedOrders } from '../content.ts';
import type { SeededCooperative } from '../people.ts';
import type { CardHouse } from './card-house.ts';
import type { Dice } from './dice.ts';
import type { PlannedGiftVoucher } from './planned-order.ts';
import type { Timetable } from './timetable.ts';

/** With what the demo's year is lived. */
export interface Scene {
  app: INestApplicationContext;
  timetable: Timetable;
  dice: Dice;
  words: SeedOrders['words'];
  cards: CardHouse | undefined;
  /** What was written last to a telephone. */
  toldTo: (phone: string) => string;
  /** Those that were bought: the order that did, and the code. */
  giftVouchers: Map<PlannedGiftVoucher, { secret: string; code: string }>;
  /** What was paid first of orders whose rest is not due yet. */
  deposits: bigint[];
  /** The label of a piece, by its public number. */
  serialOf: ReadonlyMap<string, string>;
  cooperativeOf: (slug: string) => SeededCooperative;
}

/** An officer of the cooperative: now one, now the other. */
export function anOfficer({ dice }: Scene, cooperative: SeededCooperative) {
  const { officer, secondOfficer } = cooperative;
  return asOfficer(cooperative, dice.below(3) === 0 ? secondOfficer : officer);
}

/** No cooperative of the demo has a treasurer: each officer may send money. */
export const asOfficer = ({ id }: SeededCooperative, { userId }: SeededCooperative['officer']) =>
  ({ userId, role: 'officer', cooperativeId: id, artisanId: null, maySendMoney: true }) as const;
