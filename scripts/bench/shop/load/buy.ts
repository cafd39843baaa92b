import { Buyer } from './buyer.ts';
import { chance } from './chance.ts';
import type { BuyLoad, Measured } from './load.ts';
import { Tally } from './tally.ts';

/** Buyers side by side, each their next order when the last is paid, until the time is over. */
export async function buy(load: BuyLoad): Promise<Measured> {
  let begun = 0;
  const tally = new Tally();
  const end = tally.begin + load.seconds * 1000;

  const shop = async (nth: number) => {
    const buyer = new Buyer(load.commerce, chance(nth + Date.now()));
    while (performance.now() < end) {
      const productId = load.products[begun++ % load.products.length]!;
      try {
        tally.latencies.add(await buyer.buy(productId));
      } catch (error) {
        tally.wrongs.add((error as Error).message);
      }
    }
    buyer.leave();
  };
  await Promise.all(Array.from({ length: load.buyers }, (_, nth) => shop(nth)));

  return tally.measured();
}
