import { expect } from 'chai';
import { Database } from '../../src/platform/database/database.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { deliveryOptions, makeQueues } from '../../src/platform/jobs/queues.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { startService, type RunningService } from '../support/service.js';
import { fileNote, Notebook, noteWritten, sortDrawer, tidyDrawer, TrialModule } from './trial.module.js';

/** What differs between two rows that mean the same. */
const OWN = ['id', 'created_on', 'keep_until', 'start_after'];

describe('a job of a transaction', () => {
  let service: RunningService;
  let database: Database;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [TrialModule] });
    database = service.get(Database);
  });
  after(() => service.stop());
  beforeEach(() => database.query('delete from jobs.job'));

  const rowOf = async (queue: string): Promise<Record<string, unknown>> => {
    const { rows } = await database.query(
      `select *, extract(epoch from start_after - created_on)::int as delay,
         extract(epoch from keep_until - start_after)::int as kept
       from jobs.job where name = $1`,
      [queue],
    );
    expect(rows).to.have.length(1);
    await database.query('delete from jobs.job');
    return Object.fromEntries(Object.entries(rows[0]!).filter(([name]) => !OWN.includes(name)));
  };

  it('waits as one that pg-boss was given, whatever is asked of it', async () => {
    const { boss } = service.get(JobQueue);
    const uow = service.get(UnitOfWork);
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const [options, ours] of [
      [{}, {}],
      [{ startAfter: 90 }, { startAfter: 90 }],
      [{ startAfter: tomorrow.toISOString() }, { startAfter: tomorrow }],
    ] as const) {
      await boss.send(fileNote.name, { noteId: '1' }, { ...deliveryOptions(fileNote.options), ...options });
      const expected = await rowOf(fileNote.name);
      await uow.run((tx) => tx.send(fileNote, { noteId: '1' }, ours));
      expect(await rowOf(fileNote.name)).to.deep.equal(expected);
    }
    await boss.send(tidyDrawer.name, {}, deliveryOptions(tidyDrawer.options, 'left'));
    const expected = await rowOf(tidyDrawer.name);
    await uow.run((tx) => tx.send(tidyDrawer, {}, { key: 'left' }));
    expect(await rowOf(tidyDrawer.name)).to.deep.equal(expected);

    await boss.insert('press/trial.note-written', [{ data: { noteId: '1' } }]);
    const heard = await rowOf('press/trial.note-written');
    await uow.run((tx) => tx.publish(noteWritten, { noteId: '1' }));
    expect(await rowOf('press/trial.note-written')).to.deep.equal(heard);
  });

  it('waits in a queue as pg-boss makes it', async () => {
    const { boss } = service.get(JobQueue);
    const options = deliveryOptions(fileNote.options);
    await boss.createQueue('trial.made', {
      policy: 'standard',
      ...options,
      notify: true,
      heartbeatSeconds: 10,
    });
    const rowOfQueue = async (name: string) => {
      const { rows } = await database.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(q) - '{name,created_on,updated_on}'::text[] as row from jobs.queue q where name = $1`,
        [name],
      );
      return rows[0]!.row;
    };
    const made = await rowOfQueue('trial.made');
    expect(await rowOfQueue(fileNote.name)).to.deep.equal(made);

    await database.query(`update jobs.queue set retry_limit = 1, notify = false where name = $1`, [
      fileNote.name,
    ]);
    await makeQueues(database, service.get(JobRegistry).handlers.values());
    expect(await rowOfQueue(fileNote.name)).to.deep.equal(made);
    await boss.deleteQueue('trial.made');
  });

  it('of policy single is dropped where one waits already', async () => {
    const send = () =>
      service.get(UnitOfWork).run(async (tx) => {
        await tx.send(tidyDrawer, {});
        await tx.send(tidyDrawer, {});
      });
    await send();
    await send();
    expect((await database.query('select from jobs.job')).affected).to.equal(1);
  });

  it('for a queue that is not there fails with its transaction', async () => {
    await database.query(`update jobs.job set state = 'cancelled'`);
    await service.get(JobQueue).boss.deleteQueue(sortDrawer.name);
    const sent = service.get(UnitOfWork).run((tx) => tx.send(sortDrawer, { noteId: '1' }));
    expect(await sent.catch((error: Error) => error.message)).to.match(/null value|foreign key/);
  });
});

describe('a job that is waited for', () => {
  let service: RunningService;
  let notebook: Notebook;

  before(async () => {
    service = await startService({ extraModules: [TrialModule] });
    notebook = service.get(Notebook);
  });
  after(() => service.stop());

  const send = (...noteIds: string[]) =>
    service.get(UnitOfWork).run((tx) =>
      tx.sendEach(
        sortDrawer,
        noteIds.map((noteId) => ({ noteId })),
      ),
    );

  it('begins when it is sent and not when its queue is looked at the next time', async () => {
    const waitedMs: number[] = [];
    for (let nth = 0; nth < 21; nth += 1) {
      await send(`quick ${nth}`);
      const committedMs = performance.now();
      await eventually('it was sorted', async () => notebook.sorted.includes(`quick ${nth}`));
      waitedMs.push(notebook.begunMs.get(`quick ${nth}`)! - committedMs);
    }
    waitedMs.sort((a, b) => a - b);
    // Its queue is looked at each minute. A busy machine may take its time for some, not for all of them.
    expect(waitedMs[0], waitedMs.join()).to.be.below(50);
    expect(waitedMs[10], waitedMs.join()).to.be.below(500);
  });

  it('is done beside others, as many at once as its options say, and once where it was sent twice at a time', async () => {
    await send('a', 'a', 'b', 'a', 'b');
    await eventually('both were sorted', async () => notebook.sorted.includes('b'));
    const done = async () =>
      (
        await service
          .get(Database)
          .query(`select from jobs.job where name = $1 and state < 'completed'`, [sortDrawer.name])
      ).affected;
    await eventually('nothing waits', async () => (await done()) === 0);
    expect(notebook.sorted.filter((it) => it === 'a' || it === 'b').sort()).to.deep.equal(['a', 'b']);
    expect(notebook.mostAtOnce).to.equal(2);
  });

  it('fails alone', async () => {
    await send('good', 'bad', 'better');
    const rows = await eventually('all three ended', async () => {
      const { rows: ended } = await service.get(Database).query(
        `select state::text, output from jobs.job
         where data->>'noteId' in ('good', 'bad', 'better') and state not in ('created', 'active')
         order by data->>'noteId'`,
      );
      return ended.length === 3 && ended;
    });
    expect(rows.map(({ state }) => state)).to.deep.equal(['failed', 'completed', 'completed']);
    expect(rows[0]!['output']).to.include({ message: 'It does not fit.' });
  });
});
