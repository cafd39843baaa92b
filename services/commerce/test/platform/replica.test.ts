import { expect } from 'chai';
import { Database } from '../../src/platform/database/database.js';
import { Replica } from '../../src/platform/database/replica.js';
import { sqlState, type Sql } from '../../src/platform/database/sql.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { startService, testEnvironment, type RunningService } from '../support/service.js';

const READ_ONLY = '25006';

describe('the replica', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  it('answers, and can write nothing', async () => {
    const replica = service.get(Replica);
    const { rows } = await replica.query('select count(*)::int as cooperatives from accounts.cooperatives');
    expect(rows).to.deep.equal([{ cooperatives: 0 }]);
    for (const statement of [
      `insert into platform.rate_limits (bucket, window_start, expires_at, hits) values ('a', now(), now(), 1)`,
      'delete from platform.rate_limits',
      'create table public.mine (id int)',
    ]) {
      expect(sqlState(await failureOf(replica.query(statement))), statement).to.equal(READ_ONLY);
    }
  });

  it('is the database itself where none is named', async () => {
    const alone = await startService({ beside: service, jobs: false, env: { DATABASE_REPLICA_URL: '' } });
    try {
      const database = alone.get(Database);
      await database.query(
        `insert into platform.rate_limits (bucket, window_start, expires_at, hits) values ('seen', now(), now(), 1)`,
      );
      const { rows } = await alone.get(Replica).query(`select bucket from platform.rate_limits`);
      expect(rows).to.deep.equal([{ bucket: 'seen' }]);
    } finally {
      await alone.stop();
    }
  });

  it('is named by an address of its own, which is told when it is no address', () => {
    const env = testEnvironment('postgresql://a:b@localhost/c', '.local');
    const named = parseConfig({ ...env, DATABASE_REPLICA_URL: 'postgresql://a:b@replica/c' });
    expect(named.databaseReplicaUrl).to.equal('postgresql://a:b@replica/c');
    expect(() => parseConfig({ ...env, DATABASE_REPLICA_URL: 'replica' })).to.throw('DATABASE_REPLICA_URL');
  });

  it('passes neither for the database nor for what says how things stand now', () => {
    const replica = service.get(Replica);
    // @ts-expect-error what decides must not be asked of a replica
    const database: Database = replica;
    // @ts-expect-error neither by a store's method, which takes the database or a transaction
    const current: Sql = replica;
    // @ts-expect-error and what asks a replica is not given the database by mistake
    const asked: Replica = service.get(Database);
    expect([database, current, asked]).to.have.length(3);
  });
});

async function failureOf(act: Promise<unknown>): Promise<unknown> {
  try {
    await act;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a failure.');
}
