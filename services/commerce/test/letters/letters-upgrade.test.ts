import { expect } from 'chai';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { migrations } from '../../src/migrations.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { freshDatabase, type TrialDatabase } from '../support/postgres.js';

const FIRST_OF_LETTERS = 'OrderNews1796300370100';

describe('a database of before there were letters', () => {
  let database: TrialDatabase;
  let client: pg.Client;

  before(async () => {
    database = await freshDatabase('empty');
    const first = migrations.findIndex(({ name }) => name === FIRST_OF_LETTERS);
    await migrate(database.superuserUrl, migrations.slice(0, first));
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.drop();
  });

  const anOrder = async (dispute: string | null): Promise<string> => {
    const id = newId();
    await client.query(
      `insert into ordering.orders (id, code, secret_hash, state, language, buyer_name, buyer_email, buyer_phone,
         country_code, province, ward, street, currency, goods, shipping, total, placed_at, expires_at, dispute)
       values ($1::uuid, $1::uuid::text, $1::uuid::text::bytea, 'placed', 'vi', '', '', '', 'VN', '', '', '', 'VND', 1, 0, 1,
         now(), now(), $2)`,
      [id, dispute],
    );
    await client.query(
      `insert into ordering.history (order_id, position, state, at, actor) values ($1, 0, 'placed', now(), 'buyer')`,
      [id],
    );
    return id;
  };
  const untold = async () =>
    (await client.query<{ id: string }>('select order_id as id from ordering.shown_untold')).rows.map(
      ({ id }) => id,
    );

  it('tells nobody of what had happened by then, and of everything after', async () => {
    await anOrder('open');
    await migrate(database.superuserUrl, migrations);
    expect(await untold()).to.deep.equal([]);
    const after = await anOrder(null);
    expect(await untold()).to.deep.equal([after]);
    await client.query('update ordering.history set is_told = true');
  });

  it('looks for news at what is untold alone, however much was told', async () => {
    await client.query(
      `insert into ordering.orders (id, code, secret_hash, state, language, buyer_name, buyer_email, buyer_phone,
         country_code, province, ward, street, currency, goods, shipping, total, placed_at, expires_at)
       select gen_random_uuid(), 'DL-' || n, n::text::bytea, 'placed', 'vi', '', '', '', 'VN', '', '', '', 'VND', 1, 0, 1,
         now(), now() from generate_series(1, 5000) n`,
    );
    await client.query(
      `insert into ordering.history (order_id, position, state, at, actor, is_told)
       select id, 1, 'placed', now(), 'buyer', true from ordering.orders`,
    );
    await client.query(
      `insert into ordering.money_news (id, order_id, what, amount, happened_at, is_told)
       select gen_random_uuid(), id, 'part-came', 1, now(), true from ordering.orders`,
    );
    await client.query('analyze ordering.orders, ordering.history, ordering.money_news');
    const asked = [
      'select exists (select from ordering.shown_untold)',
      'select 1 from ordering.history where not is_told order by at limit 200',
      'select 1 from ordering.orders where not is_dispute_told limit 200',
      'select 1 from ordering.money_news where not is_told order by happened_at limit 200',
    ];
    for (const question of asked) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${question}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan, question).to.contain('untold').and.not.to.contain('Seq Scan');
    }
  });
});
