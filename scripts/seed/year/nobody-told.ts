import type { INestApplicationContext } from '@nestjs/common';
import { QueueMessage, type Message } from '../../../services/commerce/dist/src/modules/accounts/index.js';
import { TakeParcelNews } from '../../../services/commerce/dist/src/modules/fulfilment/index.js';
import { TakeWorkNews } from '../../../services/commerce/dist/src/modules/making/index.js';
import { TakeOrderNews } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import { TakeTransferNews } from '../../../services/commerce/dist/src/modules/payments/index.js';
import { TakeReturnNews } from '../../../services/commerce/dist/src/modules/returns/index.js';
import { UnitOfWork } from '../../../services/commerce/dist/src/platform/unit-of-work.js';

const AT_ONCE = 200;

/** What an officer did within the last minutes could still be taken back: the demo's people have done that already. */
const NO_WAY_BACK_MS = 3_600_000;

/** Messages stay in this process, whatever ways out of the house there are: the seed reads its codes here. */
export function keepMessages(app: INestApplicationContext): (to: string) => string {
  const last = new Map<string, string>();
  app.get(QueueMessage).within = (_tx, { to, text }: Message) => {
    last.set(to, text);
    return Promise.resolve();
  };
  return (to) => {
    const text = last.get(to);
    if (text === undefined) throw new Error(`Nothing was written to ${to}.`);
    return text;
  };
}

/** Takes all that letters would be due for, and writes none: nobody is told today what they lived through. */
export async function takeNewsUntold(app: INestApplicationContext): Promise<void> {
  const now = new Date(Date.now() + NO_WAY_BACK_MS);
  const takeAll = () =>
    app.get(UnitOfWork).run(async (tx) => {
      const orders = await app.get(TakeOrderNews).within(tx, AT_ONCE);
      const parcels = await app.get(TakeParcelNews).within(tx, now, AT_ONCE);
      const returns = await app.get(TakeReturnNews).within(tx, AT_ONCE);
      const works = await app.get(TakeWorkNews).within(tx, now, AT_ONCE);
      const stray = await app.get(TakeTransferNews).within(tx);
      return orders.hasMore || parcels.hasMore || returns.hasMore || works.hasMore || stray !== undefined;
    });
  while (await takeAll());
}
