import { Buyer } from './buyer.ts';
import { chance } from './chance.ts';
import { Latencies, PERCENTILES } from './latencies.ts';
import type { BuyLoad, Measured } from './load.ts';
import { OwnTime } from './own-time.ts';
import { Wrongs } from './wrongs.ts';

/** Buyers side by side, each their next order when the last is paid, until the time is over. */
export async function buy(load: BuyLoad): Promise<Measured> {
  const latencies = new Latencies();
  const wrongs = new Wrongs();
  const own = new OwnTime();
  let begun = 0;
  const begin = performance.now();
  const end = begin + load.seconds * 1000;

  const shop = async (nth: number) => {
    const buyer = new Buyer(load.commerce, chance(nth + Date.now()));
    while (performance.now() < end) {
      const productId = load.products[begun++ % load.products.length]!;
      try {
        latencies.add(await buyer.buy(productId));
      } catch (error) {
        wrongs.add((error as Error).message);
      }
    }
    buyer.leave();
  };
  await Promise.all(Array.from({ length: load.buyers }, (_, nth) => shop(nth)));

  return {
    done: latencies.length,
    seconds: (performance.now() - begin) / 1000,
    ...latencies.percentiles(PERCENTILES),
    wrong: wrongs.counted,
    ownSeconds: own.seconds,
  };
}
