import { Buyer, saidIn } from './buyer.ts';
import { chance } from './chance.ts';
import type { Measured, RushLoad } from './load.ts';
import { Tally } from './tally.ts';

/** What everybody else must be told when the last piece is gone. */
const REFUSED = 'status 409 (inventory.out-of-stock)';

/** All buyers want one product at the same moment; who gets a piece pays for it. */
export async function rush(load: RushLoad): Promise<Measured> {
  const buyers = Array.from(
    { length: load.buyers },
    (_, nth) => new Buyer(load.commerce, chance(nth + Date.now())),
  );
  const order = await buyers[0]!.orderOf(load.product);
  const { buyer: _, ...wish } = JSON.parse(order) as Record<string, unknown>;
  let refused = 0;
  const tally = new Tally();

  const want = async (buyer: Buyer, nth: number) => {
    const digits = String(Date.now() % 100_000).padStart(5, '0') + String(nth).padStart(3, '0');
    const who = { name: 'Người mua thử', email: `mua-thu.${digits}@example.com`, phone: `+849${digits}` };
    try {
      const placed = await buyer.place(JSON.stringify({ ...wish, buyer: who }));
      if (placed.status === 201) {
        await buyer.payAndWait(JSON.parse(placed.body.toString()) as { secret: string; payUrl: string });
        tally.done(tally.begin);
      } else if (saidIn(placed) === REFUSED) refused++;
      else tally.wrongs.add(`an order answered with ${saidIn(placed)}`);
    } catch (error) {
      tally.wrongs.add((error as Error).message);
    }
  };
  await Promise.all(buyers.map(want));
  const { done, ...measured } = tally.measured();
  for (const buyer of buyers) buyer.leave();

  const expected = load.buyers - load.pieces;
  if (done !== load.pieces) tally.wrongs.add(`${done} sold of ${load.pieces} pieces`);
  if (refused !== expected) tally.wrongs.add(`${refused} refused instead of ${expected}`);
  return { done, ...measured };
}
