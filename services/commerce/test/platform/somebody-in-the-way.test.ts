import { Controller, HttpCode, Logger, Module, Param, Post } from '@nestjs/common';
import { expect } from 'chai';
import { z } from 'zod';
import { DomainError } from '../../src/kernel/errors.js';
import { Database } from '../../src/platform/database/database.js';
import { defineFact, defineJob } from '../../src/platform/jobs/define.js';
import {
  HandlesJob,
  ListensTo,
  type JobHandler,
  type PromptHandler,
} from '../../src/platform/jobs/handler.js';
import type { Tx } from '../../src/platform/tx.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';

const till = z.object({ name: z.string() });
type Till = z.infer<typeof till>;
const countTill = defineJob({ name: 'tills.count', schema: till, retryAfterSeconds: 1 });
const tillFilled = defineFact({ name: 'tills.filled', schema: till });

/** What the two who are at the tills do to be in each other's way, in their first try. */
let meet: () => Promise<void> = async () => undefined;
let tries = 0;

const fill = (tx: Tx, name: string) =>
  tx.query('update tills set amount = amount + 1 where name = $1', [name]);

@Controller('api/v1/tills')
class TillsController {
  constructor(private readonly uow: UnitOfWork) {}

  /** Fills two tills in the order given, and tells of the second. */
  @Post(':first/:second')
  @HttpCode(204)
  move(@Param('first') first: string, @Param('second') second: string): Promise<void> {
    return this.uow.run(async (tx) => {
      tries += 1;
      await fill(tx, first);
      await tx.send(countTill, { name: second });
      await tx.publish(tillFilled, { name: second });
      await meet();
      await fill(tx, second);
    });
  }
}

@HandlesJob(countTill)
class CountTill implements JobHandler<Till> {
  constructor(private readonly uow: UnitOfWork) {}

  handle({ name }: Till): Promise<void> {
    return this.uow.run(async (tx) => {
      await tx.query('insert into counts (name) values ($1)', [name]);
    });
  }
}

@ListensTo(tillFilled, 'clerk')
class ClerkHears implements PromptHandler<Till> {
  async handle(): Promise<void> {
    await Promise.resolve();
  }

  async within(tx: Tx, { name }: Till): Promise<boolean> {
    await tx.query('insert into heard (name) values ($1)', [name]);
    return true;
  }
}

@Module({ controllers: [TillsController], providers: [CountTill, ClerkHears] })
class TillsModule {}

/** What raises a code so many times is counted by a sequence, which no rollback sets back. */
const TABLES = `
  create table tills (name text primary key, amount int not null default 0);
  create table counts (name text not null);
  create table heard (name text not null);
  create sequence raised minvalue 0 start 0;
  create table moods (code text, times int, at_commit boolean);
  create function be_in_the_way() returns trigger language plpgsql as $$
    declare mood moods;
    begin
      select * into mood from moods where at_commit = (tg_argv[0] = 'commit');
      if found and nextval('raised') < mood.times then
        raise exception 'Somebody is in the way.' using errcode = mood.code;
      end if;
      return null;
    end $$;
  create trigger at_once after update or insert on tills for each row execute function be_in_the_way('once');
  create constraint trigger at_commit after update on tills deferrable initially deferred
    for each row execute function be_in_the_way('commit');
  create trigger at_once after insert on counts for each row execute function be_in_the_way('once');
  grant all on tills, counts, heard, moods to trial_service; grant all on raised to trial_service`;

describe('work that somebody else is in the way of', () => {
  let service: RunningService;
  let database: Database;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [TillsModule] });
    database = service.get(Database);
    await service.asOwner(TABLES);
  });
  after(() => service.stop());
  beforeEach(async () => {
    for (const table of ['moods', 'tills', 'counts', 'heard', 'jobs.job']) {
      await database.query(`delete from ${table}`);
    }
    await database.query(`insert into tills (name) values ('left'), ('right')`);
    await database.query(`select setval('raised', 0, false)`);
    tries = 0;
    meet = async () => undefined;
  });

  const raise = (code: string, times: number, atCommit = false) =>
    database.query('insert into moods values ($1, $2, $3)', [code, times, atCommit]);
  const move = (first: string, second: string) => service.client().post(`/api/v1/tills/${first}/${second}`);
  const standing = async () => {
    const { rows } = await database.query<Record<string, unknown>>(
      `select (select array_agg(amount order by name) from tills) as tills,
         (select count(*)::int from jobs.job where name = 'tills.count') as jobs,
         (select count(*)::int from heard) as heard`,
    );
    return rows[0];
  };
  /** Both have come to the middle of their work; whoever comes again later waits for nobody. */
  const bothHere = () => {
    let here = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    return async () => {
      here += 1;
      if (here === 2) open();
      await both;
    };
  };

  it('is done again after a deadlock, and what it does is done once', async () => {
    meet = bothHere();
    const answers = await Promise.all([move('left', 'right'), move('right', 'left')]);
    expect(answers.map(({ status }) => status)).to.deep.equal([204, 204]);
    expect(tries).to.equal(3);
    expect(await standing()).to.deep.equal({ tills: [2, 2], jobs: 2, heard: 2 });
  }).timeout(20_000);

  it('is done again after a serialization that failed, and reads what the other wrote', async () => {
    const both = bothHere();
    const uow = service.get(UnitOfWork);
    const addSum = (name: string) =>
      uow.run(async (tx) => {
        tries += 1;
        await tx.query('set transaction isolation level serializable');
        const { rows } = await tx.query<{ sum: number }>('select sum(amount)::int as sum from tills');
        await both();
        await tx.query('insert into tills (name, amount) values ($1, $2)', [name, rows[0]!.sum + 1]);
        await tx.send(countTill, { name });
      });
    await Promise.all([addSum('first'), addSum('second')]);
    expect(tries).to.equal(3);
    const { rows } = await database.query<{ amount: number }>(
      `select amount from tills where name in ('first', 'second') order by amount`,
    );
    expect(rows.map(({ amount }) => amount)).to.deep.equal([1, 2]);
    expect(await standing()).to.deep.include({ jobs: 2 });
  });

  for (const code of ['40P01', '40001']) {
    for (const atCommit of [false, true]) {
      const when = atCommit ? 'when it commits' : 'at a statement';
      it(`is done once in the end (${code} ${when})`, async () => {
        await raise(code, 2, atCommit);
        expect((await move('left', 'right')).status).to.equal(204);
        expect(tries).to.be.within(3, 4);
        const { heard, ...others } = (await standing())!;
        expect(others).to.deep.equal({ tills: [1, 1], jobs: 1 });
        // What failed after the clerk had heard is told to them by a job.
        expect(heard).to.equal(atCommit ? 0 : 1);
      });

      it(`is given up in the end, with a sentence and nothing left behind (${code} ${when})`, async () => {
        await raise(code, 1_000, atCommit);
        const answer = await move('left', 'right');
        const { code: problem, detail } = problemIn(answer);
        expect([answer.status, problem]).to.deep.equal([503, 'service.unavailable']);
        expect(detail).to.equal('Hệ thống đang bận hoặc chưa trả lời. Xin thử lại sau ít phút.');
        expect(answer.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
        expect(tries).to.equal(4);
        expect(await standing()).to.deep.equal({ tills: [0, 0], jobs: 0, heard: 0 });
      });
    }
  }

  it('is done again whatever it made of the error', async () => {
    await raise('40001', 2);
    const uow = service.get(UnitOfWork);
    for (const end of [
      async () => 'swallowed',
      () => Promise.reject(new DomainError('request.conflict', {})),
    ]) {
      await database.query(`select setval('raised', 0, false)`);
      const done = await uow.run(async (tx) => {
        try {
          await fill(tx, 'left');
        } catch {
          return end();
        }
        return 'done';
      });
      expect(done).to.equal('done');
    }
    expect(await standing()).to.deep.include({ tills: [2, 0] });
  });

  it('is not done again for any other error', async () => {
    await raise('23514', 1_000);
    expect((await move('left', 'right')).status).to.equal(500);
    expect(tries).to.equal(1);
  });

  it('is done by a later try of its job, and nobody is alarmed', async () => {
    const alarms: unknown[] = [];
    const { error } = Logger.prototype;
    Logger.prototype.error = (...said: unknown[]) => void alarms.push(said);
    const worker = await startService({ beside: service, extraModules: [TillsModule] });
    try {
      // As many as one run makes of tries, and one more.
      await raise('40P01', 5);
      await service.get(UnitOfWork).run((tx) => tx.send(countTill, { name: 'left' }));
      const job = await eventually('the job is done', async () => {
        const { rows } = await database.query<{ state: string; tries: number }>(
          `select state::text, retry_count as tries from jobs.job where name = 'tills.count'`,
        );
        return rows[0]?.state === 'completed' && rows[0];
      });
      expect(job.tries).to.equal(1);
      expect((await database.query('select 1 from counts')).rows).to.have.length(1);
      expect(alarms).to.deep.equal([]);
    } finally {
      Logger.prototype.error = error;
      await worker.stop();
    }
  }).timeout(20_000);
});
