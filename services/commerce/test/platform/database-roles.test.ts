import { expect } from 'chai';
import pg from 'pg';
import { migrations } from '../../src/migrations.js';
import { migrate } from '../../src/platform/database/migrate.js';
import type { CannotStart } from '../../src/platform/cannot-start.js';
import { refuseUnfitDatabase } from '../../src/platform/database/refuse-unfit-database.js';
import { makeJobsSchema } from '../../src/platform/jobs/make-jobs-schema.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { freshDatabase, TRIAL_PASSWORD, type TrialDatabase } from '../support/postgres.js';

const INSUFFICIENT_PRIVILEGE = '42501';
const READ_ONLY = '25006';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** SQLSTATE that the statement was refused with; undefined when it was not. */
const refusal = (url: string, sql: string) =>
  ask(url, sql).then(
    () => undefined,
    (error: unknown) => (error as { code: string }).code,
  );

describe('the roles of the database', () => {
  let database: TrialDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('let the service read and write rows of every table that is not append-only', async () => {
    const [row] = await ask(
      database.url,
      `select count(*)::integer as tables, count(*) filter (where has_table_privilege(c.oid, 'select')
          and has_table_privilege(c.oid, 'insert'))::integer as writable
        from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    );
    expect(row?.['tables']).to.be.greaterThan(40);
    expect(row?.['writable']).to.equal(row?.['tables']);
  });

  const tooMuch = [
    'update ledger.entries set amount = 1',
    'delete from ledger.postings',
    'truncate ledger.entries, ledger.postings',
    'alter table ledger.entries disable trigger entries_append_only',
    'drop table ledger.entries',
    'set session_replication_role = replica',
    'create table ledger.own (id integer)',
    'create table public.own (id integer)',
    'create schema own',
    'create role own',
    'select * from pg_authid',
    `copy (select 1) to '/tmp/own'`,
    'delete from public.migrations',
  ];
  for (const sql of tooMuch) {
    it(`refuse the service "${sql}"`, async () => {
      expect(await refusal(database.url, sql)).to.equal(INSUFFICIENT_PRIVILEGE);
    });
  }

  it('let who only looks read the books, and neither change them nor see who is signed in', async () => {
    const { readerUrl } = database;
    expect(await ask(readerUrl, 'select * from ledger.entries')).to.deep.equal([]);
    expect(await refusal(readerUrl, 'select * from accounts.session')).to.equal(INSUFFICIENT_PRIVILEGE);
    expect(await refusal(readerUrl, 'delete from ordering.orders')).to.equal(READ_ONLY);
    expect(await refusal(readerUrl, 'begin read write; delete from ordering.orders')).to.equal(
      INSUFFICIENT_PRIVILEGE,
    );
  });

  it('keep the owner from other databases and roles', async () => {
    expect(await refusal(database.ownerUrl, 'create role own')).to.equal(INSUFFICIENT_PRIVILEGE);
    expect(await refusal(database.ownerUrl, 'create database own')).to.equal(INSUFFICIENT_PRIVILEGE);
  });
});

describe('a start in production', () => {
  let database: TrialDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const complaintOf = (databaseUrl: string) =>
    refuseUnfitDatabase({ databaseUrl, isProduction: true }, migrations).then(
      () => undefined,
      (error: unknown) => (error as CannotStart).message,
    );

  it('takes the service’s own role', async () => {
    expect(await complaintOf(database.url)).to.equal(undefined);
  });

  it('refuses a superuser, and the owner of the tables', async () => {
    expect(await complaintOf(database.superuserUrl)).to.match(
      /^DATABASE_URL signs in as postgres, a superuser: /,
    );
    expect(await complaintOf(database.ownerUrl)).to.match(
      /^DATABASE_URL signs in as trial_owner, a role that owns /,
    );
  });

  it('refuses a role that may become one of them', async () => {
    await ask(
      database.superuserUrl,
      `create role trial_disguised login password '${TRIAL_PASSWORD}' in role trial_owner`,
    );
    try {
      const disguised = database.url.replace('trial_service', 'trial_disguised');
      expect(await complaintOf(disguised)).to.match(
        /^DATABASE_URL signs in as trial_disguised, a role that owns /,
      );
    } finally {
      await ask(database.superuserUrl, 'drop role trial_disguised');
    }
  });

  it('says that the password is wrong, without saying it', async () => {
    const wrong = database.url.replace(TRIAL_PASSWORD, 'hidden');
    expect(await complaintOf(wrong)).to.match(
      /^The database of DATABASE_URL \(trial_service@.*password authentication failed/,
    );
    expect(await complaintOf(wrong)).not.to.contain('hidden');
  });
});

describe('a database of before there were roles', () => {
  let database: TrialDatabase;
  before(async () => {
    database = await freshDatabase('empty');
  });
  after(() => database.drop());

  it('is handed over to its owner with all that is in it, once and again', async () => {
    const { superuserUrl, ownerUrl, url, readerUrl } = database;
    await migrate(superuserUrl, migrations);
    await makeJobsSchema(superuserUrl);
    await ask(superuserUrl, `insert into ledger.rates values ('platform-fee', '2031-01-01', 7)`);
    for (let time = 0; time < 2; time += 1)
      await prepareDatabase({ superuser: superuserUrl, owner: ownerUrl, service: url, reader: readerUrl });
    const left = await ask(
      superuserUrl,
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
        where nspname !~ '^(pg_|information_schema)' and pg_get_userbyid(relowner) <> 'trial_owner'
      union all select oid::regprocedure::text from pg_proc p where pg_get_userbyid(proowner) <> 'trial_owner'
        and pronamespace in (select oid from pg_namespace where nspname !~ '^(pg_|information_schema)')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)'
        and pg_get_userbyid(nspowner) <> 'trial_owner'`,
    );
    expect(left).to.deep.equal([]);
    expect(
      await ask(url, `select basis_points from ledger.rates where valid_from = '2031-01-01'`),
    ).to.deep.equal([{ basis_points: 7 }]);
    expect(await refusal(url, 'drop schema ledger cascade')).to.equal(INSUFFICIENT_PRIVILEGE);
  });
});
