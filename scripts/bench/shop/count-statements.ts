import type { House } from './house.ts';
import { Buyer } from './load/buyer.ts';
import { chance } from './load/chance.ts';
import { inTransaction } from './data/in-transaction.ts';
import { stockedProducts } from './data/stock.ts';
import { countingStatements } from './measure/statements.ts';
import { commerceOf, type Scenario } from './scenarios/scenario.ts';

/** Of so many different questions the mean is taken; another one before them fills what is kept. */
const QUESTIONS = 5;

export interface Statements {
  title: string;
  statements: number;
}

/** What each kind of request says to the database, one request after the other. */
export async function countStatements(house: House, scenarios: Scenario[]): Promise<Statements[]> {
  const [productId] = await inTransaction(house.database, stockedProducts);
  return countingStatements(house, async (count) => {
    const counted: Statements[] = [];
    for (const scenario of scenarios) {
      const { target, questions, headers } = await scenario.asked(house);
      const asked = questions.slice(0, QUESTIONS + 1);
      const ask = ({ path }: { path: string }) =>
        answerOf(`http://${target.host}:${target.port}${path}`, headers);
      await ask(asked[0]!);
      const rest = asked.length > 1 ? asked.slice(1) : asked;
      const all = await count(async () => {
        for (const question of rest) await ask(question);
      });
      counted.push({ title: scenario.title, statements: all / rest.length });
    }
    return [...counted, ...(await ofCheckout(house, productId!, count))];
  });
}

async function ofCheckout(
  house: House,
  productId: string,
  count: (what: () => Promise<unknown>) => Promise<number>,
): Promise<Statements[]> {
  const buyer = new Buyer(commerceOf(house), chance(Date.now()));
  let order = '';
  let placed = { secret: '', payUrl: '' };
  const steps: Record<string, () => Promise<unknown>> = {
    'quote of one line': async () => (order = await buyer.orderOf(productId)),
    'order of one line, with its pay page': async () =>
      (placed = JSON.parse((await buyer.place(order)).body.toString()) as typeof placed),
    'webhook of its payment': () => buyer.pay(placed),
    'page of an order': () => buyer.stateOf(placed),
  };
  const counted: Statements[] = [];
  for (const [title, step] of Object.entries(steps)) counted.push({ title, statements: await count(step) });
  buyer.leave();
  return counted;
}

async function answerOf(url: string, headers: string[]): Promise<void> {
  const pairs = headers.map((line) => line.split(': ') as [string, string]);
  const answer = await fetch(url, { headers: Object.fromEntries(pairs) });
  if (!answer.ok) throw new Error(`${url} answered with status ${answer.status}.`);
  await answer.arrayBuffer();
}
