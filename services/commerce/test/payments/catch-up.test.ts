import { expect } from 'chai';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { migrations } from '../../src/migrations.js';
import { CapturedMoney1796000300100 } from '../../src/modules/payments/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { freshDatabase } from '../support/postgres.js';

/** A database that worked before captured money had owners. */
describe('payments of before', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let client: pg.Client;

  before(async () => {
    database = await freshDatabase('empty');
    const timeOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);
    const ours = timeOf(CapturedMoney1796000300100.name);
    await migrate(
      database.superuserUrl,
      migrations.filter(({ name }) => timeOf(name) < ours),
    );
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.drop();
  });

  const aPayment = async (state: string, received: number): Promise<string> => {
    const id = newId();
    await client.query(
      `insert into payments.payments (id, order_id, order_code, state, amount, currency, lines, email, language,
         expires_at, idempotency_key, intent_id, received_amount, received_currency, created_at, settled_at)
       values ($1::uuid, gen_random_uuid(), 'DL-OLD', $2, 285000, 'VND', '[]', 'hoa@example.com', 'vi', now(),
         $1::text, 'pi_' || $1::text, $3, 'VND', now(), now())`,
      [id, state, received],
    );
    return id;
  };

  it('get a capture each, due to be looked at, and what had been refused is tried again', async () => {
    const settled = await aPayment('settled', 285_000);
    const mismatched = await aPayment('mismatched', 1_000);
    await client.query(
      `insert into payments.refunds (id, payment_id, kind, state, amount, currency, idempotency_key, refusal,
         requested_at) values (gen_random_uuid(), $1, 'wrong-amount', 'refused', 1000, 'VND', 'old', 'no', now())`,
      [mismatched],
    );
    await migrate(database.superuserUrl, migrations);
    const captures = await client.query(
      `select id, amount::int, owner, next_look_at <= now() as due from payments.captures order by amount desc`,
    );
    expect(captures.rows).to.deep.equal([
      { id: settled, amount: 285_000, owner: null, due: true },
      { id: mismatched, amount: 1_000, owner: 'buyer', due: true },
    ]);
    const refunds = await client.query(
      'select capture_id, state, next_try_at <= now() as due from payments.refunds',
    );
    expect(refunds.rows).to.deep.equal([{ capture_id: mismatched, state: 'refused', due: true }]);
  });
});
