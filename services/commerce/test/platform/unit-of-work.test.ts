import { expect } from 'chai';
import { Database } from '../../src/platform/database/database.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { CaughtQueryFailure, type Tx } from '../../src/platform/transaction.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { startService, type RunningService } from '../support/service.js';
import { eventually } from '../support/eventually.js';
import { fileNote, Notebook, noteWritten, tidyDrawer, TrialModule } from './trial.module.js';

describe('a unit of work', () => {
  let service: RunningService;
  let uow: UnitOfWork;
  let database: Database;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [TrialModule] });
    uow = service.get(UnitOfWork);
    database = service.get(Database);
    await service.asOwner(
      `create table notes (id int primary key, amount bigint, day date); grant all on notes to trial_service`,
    );
  });
  after(() => service.stop());
  beforeEach(async () => {
    await database.query('delete from notes');
    await database.query('delete from jobs.job');
  });

  const countOf = async (table: string) =>
    (await database.query<{ count: number }>(`select count(*)::int from ${table}`)).rows[0]?.count;
  const notes = () => countOf('notes');
  const jobs = () => countOf('jobs.job');
  const write = (tx: Tx, id: number) => tx.query('insert into notes (id) values ($1)', [id]);

  it('keeps rows, jobs and news together when it ends well', async () => {
    await uow.run(async (tx) => {
      await write(tx, 1);
      await tx.send(fileNote, { noteId: '1' });
      await tx.publish(noteWritten, { noteId: '1' });
    });
    expect(await notes()).to.equal(1);
    // One job of its own, one for each of the two who listen.
    expect(await jobs()).to.equal(3);
  });

  it('keeps a job and a piece of news for each of many payloads, and none for none', async () => {
    const payloads = ['1', '2', '3'].map((noteId) => ({ noteId }));
    await uow.run(async (tx) => {
      await tx.sendEach(fileNote, payloads);
      await tx.publishEach(noteWritten, payloads);
      await tx.sendEach(fileNote, []);
    });
    const { rows } = await database.query(
      `select data->>'noteId' as note, count(*)::int as jobs from jobs.job group by 1 order by 1`,
    );
    expect(rows).to.deep.equal(['1', '2', '3'].map((note) => ({ note, jobs: 3 })));
    const wrong = uow.run((tx) => tx.sendEach(fileNote, [{ noteId: '4' }, { noteId: 5 } as never]));
    expect(await errorOf(wrong)).to.have.property('name', 'ZodError');
    expect(await jobs()).to.equal(9);
  });

  it('leaves no row, no job and no news when it fails', async () => {
    const failed = uow.run(async (tx) => {
      await write(tx, 1);
      await tx.send(fileNote, { noteId: '1' });
      await tx.publish(noteWritten, { noteId: '1' });
      throw new Error('the pen broke');
    });
    expect(await errorOf(failed)).to.have.property('message', 'the pen broke');
    expect([await notes(), await jobs()]).to.deep.equal([0, 0]);
  });

  it('fails when a statement failed, even if its error was caught', async () => {
    const failed = uow.run(async (tx) => {
      await write(tx, 1);
      await write(tx, 1).catch(() => undefined);
      return 'all well';
    });
    expect(await errorOf(failed)).to.be.instanceOf(CaughtQueryFailure);
    expect(await notes()).to.equal(0);
  });

  it('refuses a statement after its end, and a payload that is not of the job', async () => {
    let escaped: Tx | undefined;
    await uow.run(async (tx) => {
      escaped = tx;
    });
    expect(await errorOf(write(escaped as Tx, 1))).to.have.property('name', 'InvariantBroken');
    const wrong = uow.run((tx) => tx.send(fileNote, { noteId: 7 } as never));
    expect(await errorOf(wrong)).to.have.property('name', 'ZodError');
  });

  it('runs again after a deadlock, and both come through', async () => {
    await uow.run(async (tx) => {
      await write(tx, 1);
      await write(tx, 2);
    });
    let holding = 0;
    let release: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => (release = resolve));
    let attempts = 0;
    const lock = (first: number, second: number) =>
      uow.run(async (tx) => {
        attempts += 1;
        await tx.query('select 1 from notes where id = $1 for update', [first]);
        holding += 1;
        if (holding === 2) release();
        await bothHold;
        await tx.query('update notes set amount = coalesce(amount, 0) + 1 where id = $1', [second]);
      });
    await Promise.all([lock(1, 2), lock(2, 1)]);
    expect(attempts).to.be.greaterThan(2);
    const { rows } = await database.query<{ amount: bigint }>('select amount from notes order by id');
    expect(rows.map((row) => row.amount)).to.deep.equal([1n, 1n]);
  });

  it('reads bigint as bigint and a date as its text', async () => {
    await database.query("insert into notes values (1, 9007199254740993, '2026-11-22')");
    const { rows, affected } = await database.query('select amount, day from notes');
    expect(rows).to.deep.equal([{ amount: 9007199254740993n, day: '2026-11-22' }]);
    expect(affected).to.equal(1);
    const updated = await database.query('update notes set amount = 1 returning id');
    expect(updated).to.deep.equal({ rows: [{ id: 1 }], affected: 1 });
  });
});

describe('jobs', () => {
  let service: RunningService;
  let notebook: Notebook;

  before(async () => {
    service = await startService({ extraModules: [TrialModule] });
    notebook = service.get(Notebook);
  });
  after(() => service.stop());

  it('reach their handler, and news reach everybody who listens', async () => {
    await service.get(UnitOfWork).run(async (tx) => {
      await tx.send(fileNote, { noteId: 'a' });
      await tx.publish(noteWritten, { noteId: 'a' });
    });
    await eventually('the job was done', async () => notebook.filed.includes('a'));
    await eventually('both listeners heard', async () => notebook.heard.length === 2);
    expect([...notebook.heard].sort()).to.deep.equal(['archive a', 'press a']);
  });

  it('are tried again after a failure', async () => {
    notebook.refuseNext = true;
    await service.get(UnitOfWork).run((tx) => tx.send(fileNote, { noteId: 'b' }));
    await eventually('the second attempt was made', async () => notebook.filed.includes('b'));
    expect(notebook.refuseNext).to.equal(false);
  });
});

describe('two processes on one database', () => {
  let one: RunningService;
  let other: RunningService;

  before(async () => {
    one = await startService({ extraModules: [TrialModule] });
    other = await startService({ extraModules: [TrialModule], beside: one });
  });
  after(async () => {
    await other.stop();
    await one.stop();
  });

  it('do each job once between them, whoever sent it', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(index));
    await Promise.all(
      ids.map((noteId, index) =>
        (index % 2 ? one : other).get(UnitOfWork).run((tx) => tx.send(fileNote, { noteId })),
      ),
    );
    const done = () => [...one.get(Notebook).filed, ...other.get(Notebook).filed];
    await eventually('all were done', async () => done().length >= ids.length, 10_000);
    expect(done().sort()).to.deep.equal([...ids].sort());
  });

  it('do what may run once at a time without a single error in the database’s log', async () => {
    const database = one.get(Database);
    const counts = async () => {
      const { rows } = await database.query<{ committed: bigint; refused: bigint }>(
        `select xact_commit as committed, xact_rollback as refused from pg_stat_database
         where datname = current_database()`,
      );
      return rows[0]!;
    };
    const before = await counts();
    const tidied = () => one.get(Notebook).tidied + other.get(Notebook).tidied;
    await eventually('it was done again and again', async () => {
      await Promise.all(
        [one, other].map((each) => each.get(UnitOfWork).run((tx) => tx.send(tidyDrawer, {}))),
      );
      return tidied() >= 6;
    });
    // Each connection tells what it counted within a second or so of work.
    const atEnd = await counts();
    const after = await eventually('the database counted', async () => {
      const now = await counts();
      return now.committed > atEnd.committed + 60n && now;
    });
    expect(after.refused - before.refused).to.equal(0n);
  }).timeout(60_000);

  it('go on with what may run once at a time, also when it was running while jobs were counted', async () => {
    const database = one.get(Database);
    const { boss } = one.get(JobQueue);
    const row = async (columns: string, rest: string) =>
      (await database.query<{ it: unknown }>(`select ${columns} as it from jobs.${rest}`)).rows[0]?.it;
    await one.get(UnitOfWork).run((tx) => tx.send(tidyDrawer, {}));
    await eventually(
      'it ran',
      () =>
        row('true', `job where name = 'trial.tidy-drawer' and state = 'active'`) as Promise<true | undefined>,
    );
    await boss.supervise(tidyDrawer.name);
    expect(await row('monitor_on is not null', `queue where name = 'trial.tidy-drawer'`)).to.equal(true);
    expect(await row('singletons_active', `queue where name = 'trial.tidy-drawer'`)).to.equal(null);
  });

  it('answer one idempotent request once, whichever is asked', async () => {
    const key = { 'idempotency-key': 'shared-0123456789abcdef' };
    const answers = await Promise.all(
      [one, other, one, other].map((service) => service.client().post('/api/v1/trial/once', {}, key)),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
  });

  it('count an address together', async () => {
    const statuses = [];
    for (const service of [one, other, one, other]) {
      statuses.push((await service.client().get('/api/v1/trial/limited')).status);
    }
    expect(statuses).to.deep.equal([200, 200, 200, 429]);
  });
});

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
