import type { INestApplicationContext } from '@nestjs/common';
import { SetShippingRate } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeedOrders } from '../content.ts';
import type { SeededCooperative } from '../people.ts';
import { asOfficer } from './scene.ts';

const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });

/** By the post's express service, as heavy as small things are. */
const STEPS = [
  { fromGrams: 0, amount: dong(320_000) },
  { fromGrams: 500, amount: dong(560_000) },
  { fromGrams: 2_000, amount: dong(1_150_000) },
];

/** A cooperative begins to send to the countries in which the demo's buyers live. */
export async function sendAbroad(
  app: INestApplicationContext,
  cooperative: SeededCooperative,
  { abroad }: SeedOrders,
): Promise<void> {
  const officer = asOfficer(cooperative, cooperative.officer);
  for (const destination of new Set(abroad.people.map(({ countryCode }) => countryCode))) {
    const rate = { destination, steps: STEPS, freeFrom: null };
    await app.get(SetShippingRate).execute({ officer, rate });
  }
}
