import { expect } from 'chai';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { migrations } from '../../src/migrations.js';
import { cooperativeChanged } from '../../src/modules/chain/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { makeJobsSchema } from '../../src/platform/jobs/make-jobs-schema.js';
import { freshDatabase } from '../support/postgres.js';

/** A database that worked while a cooperative's number had four names. */
describe('the numbers of cooperatives of before', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let client: pg.Client;

  before(async () => {
    database = await freshDatabase('empty');
    const timeOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);
    await migrate(
      database.superuserUrl,
      migrations.filter(({ name }) => timeOf(name) < 1796259600000),
    );
    await makeJobsSchema(database.superuserUrl);
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.drop();
  });

  const one = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows[0];

  it('stay, also in events and in news that nobody has heard yet', async () => {
    await client.query(
      `insert into accounts.cooperatives (id, slug, name_vi, name_en, chain_id) values ($1, 'a', 'A', 'A', 3)`,
      [newId()],
    );
    await client.query(
      `insert into chain.events (block_number, log_index, block_hash, transaction_hash, contract, name, cooperative, args)
       values (1, 0, $1, $1, 'craft', 'CooperativeAdmitted', 3, '{}')`,
      [Buffer.alloc(32, 1)],
    );
    await client.query(`select jobs.create_queue('news', '{"policy": "standard"}')`);
    await client.query(`insert into jobs.job (name, data) values ('news', '{"chainNumber": "3"}')`);
    await client.query(`insert into jobs.job (name, data) values ('news', '{"orderId": "1"}')`);

    await migrate(database.superuserUrl, migrations);

    const number = 'cooperative_number::text as number';
    expect(await one(`select ${number} from accounts.cooperatives`)).to.deep.equal({ number: '3' });
    expect(await one(`select ${number} from chain.events`)).to.deep.equal({ number: '3' });
    const { rows } = await client.query<{ data: unknown }>('select data from jobs.job order by data::text');
    expect(rows.map(({ data }) => data)).to.deep.equal([{ cooperativeNumber: '3' }, { orderId: '1' }]);
    expect(cooperativeChanged.schema.parse(rows[0]!.data)).to.deep.equal({ cooperativeNumber: '3' });
  });
});
