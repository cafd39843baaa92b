import { Injectable, Module } from '@nestjs/common';
import { expect } from 'chai';
import { z } from 'zod';
import { Database } from '../../src/platform/database/database.js';
import { defineFact, defineJob } from '../../src/platform/jobs/define.js';
import {
  HandlesJob,
  ListensTo,
  type JobHandler,
  type ManyHandler,
  type PromptHandler,
} from '../../src/platform/jobs/handler.js';
import type { Tx } from '../../src/platform/tx.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { startService, type RunningService } from '../support/service.js';

const sale = z.object({ saleId: z.number() });
type Sale = z.infer<typeof sale>;
const sold = defineFact({ name: 'stall.sold', schema: sale });
const booked = defineFact({ name: 'stall.booked', schema: sale });
const countStall = defineJob({ name: 'stall.count', schema: sale, concurrency: 10, retries: 0 });

/** What the listener is to do when it hears of a sale at once. */
type Mood = 'act' | 'not-now' | 'throw' | 'break-a-rule' | 'break-a-rule-at-commit';

@Injectable()
class Stall {
  mood: Mood = 'act';
  readonly counted: number[][] = [];
}

@ListensTo(sold, 'books')
class BooksHear implements PromptHandler<Sale> {
  constructor(
    private readonly stall: Stall,
    private readonly uow: UnitOfWork,
  ) {}

  handle(it: Sale): Promise<void> {
    return this.uow.run((tx) => this.write(tx, it));
  }

  async within(tx: Tx, it: Sale): Promise<boolean> {
    const { mood } = this.stall;
    if (mood === 'not-now') return false;
    await this.write(tx, it);
    if (mood === 'throw') throw new Error('The pen broke.');
    if (mood === 'break-a-rule') await this.write(tx, it);
    if (mood === 'break-a-rule-at-commit') await tx.query('insert into balances (left_over) values (1), (1)');
    return true;
  }

  private async write(tx: Tx, { saleId }: Sale): Promise<void> {
    await tx.query('insert into books (sale) values ($1)', [saleId]);
    await tx.publish(booked, { saleId });
  }
}

@ListensTo(booked, 'shelves')
class ShelvesHear implements PromptHandler<Sale> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(it: Sale): Promise<void> {
    await this.uow.run((tx) => this.within(tx, it));
  }

  async within(tx: Tx, { saleId }: Sale): Promise<boolean> {
    await tx.query('insert into shelves (sale) values ($1)', [saleId]);
    return true;
  }
}

@HandlesJob(countStall)
class CountStall implements ManyHandler<Sale> {
  constructor(private readonly stall: Stall) {}

  async handle({ saleId }: Sale): Promise<void> {
    if (saleId === 0) throw new Error('There is no such stall.');
    this.stall.counted.push([saleId]);
  }

  async handleAll(sales: readonly Sale[]): Promise<void> {
    if (sales.some(({ saleId }) => saleId === 0)) throw new Error('There is no such stall among them.');
    this.stall.counted.push(sales.map(({ saleId }) => saleId));
  }
}

const handlers = [BooksHear, ShelvesHear, CountStall] satisfies (new (...all: never[]) => JobHandler<Sale>)[];

@Module({ providers: [Stall, ...handlers] })
class StallModule {}

const TABLES = `create table sales (id int); create table books (sale int unique); create table shelves (sale int);
  create table balances (left_over int, unique (left_over) deferrable initially deferred);
  grant all on sales, books, shelves, balances to trial_service`;

describe('news that a listener hears in their own transaction', () => {
  let service: RunningService;
  let stall: Stall;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [StallModule] });
    stall = service.get(Stall);
    await service.asOwner(TABLES);
  });
  after(() => service.stop());
  beforeEach(async () => {
    stall.mood = 'act';
    for (const table of ['sales', 'books', 'shelves', 'balances', 'jobs.job']) {
      await service.get(Database).query(`delete from ${table}`);
    }
  });

  const sell = (saleId: number, end: (tx: Tx) => Promise<unknown> = async () => undefined) =>
    service.get(UnitOfWork).run(async (tx) => {
      await tx.query('insert into sales (id) values ($1)', [saleId]);
      await tx.publish(sold, { saleId });
      await end(tx);
    });
  /** Rows of each table, and the queues in which news wait. */
  const standing = async () => {
    const { rows } = await service.get(Database).query<Record<string, unknown>>(
      `select (select count(*)::int from sales) as sales, (select count(*)::int from books) as books,
         (select count(*)::int from shelves) as shelves, array(select name from jobs.job order by name) as jobs`,
    );
    return rows[0];
  };

  it('are acted on with them, and so are the news that this brings', async () => {
    await sell(1);
    expect(await standing()).to.deep.equal({ sales: 1, books: 1, shelves: 1, jobs: [] });
  });

  it('leave nothing when the work fails', async () => {
    const failed = sell(1, () => Promise.reject(new Error('the stall fell over')));
    expect(await failed.catch((error: Error) => error.message)).to.equal('the stall fell over');
    expect(await standing()).to.deep.equal({ sales: 0, books: 0, shelves: 0, jobs: [] });
  });

  it('wait for the listener who cannot act now', async () => {
    stall.mood = 'not-now';
    await sell(1);
    expect(await standing()).to.deep.equal({ sales: 1, books: 0, shelves: 0, jobs: ['books/stall.sold'] });
  });

  for (const mood of ['throw', 'break-a-rule', 'break-a-rule-at-commit'] as const) {
    it(`go by a job when the listener fails (${mood}), and the work is there once`, async () => {
      stall.mood = mood;
      await sell(1);
      expect(await standing()).to.deep.equal({ sales: 1, books: 0, shelves: 0, jobs: ['books/stall.sold'] });
    });
  }

  it('fail the work that would fail without them, once', async () => {
    await sell(1);
    let attempts = 0;
    const again = sell(2, async (tx) => {
      attempts += 1;
      await tx.query('insert into books (sale) values (1)');
    });
    expect(await again.catch((error: { code?: string }) => error.code)).to.equal('23505');
    expect(attempts).to.equal(1);
    expect(await standing()).to.deep.include({ sales: 1, jobs: [] });
  });
});

describe('jobs that can be done together', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ extraModules: [StallModule] });
    await service.asOwner(TABLES);
  });
  after(() => service.stop());

  const done = async (...ids: number[]) => {
    await service.get(UnitOfWork).run((tx) =>
      tx.sendEach(
        countStall,
        ids.map((saleId) => ({ saleId })),
      ),
    );
    return eventually('all ended', async () => {
      const { rows } = await service.get(Database).query<{ id: number; state: string }>(
        `select (data->>'saleId')::int as id, state::text from jobs.job
         where name = 'stall.count' and state not in ('created', 'active') and (data->>'saleId')::int = any($1) order by 1`,
        [ids],
      );
      return rows.length === ids.length && rows.map(({ id, state }) => `${id} ${state}`);
    });
  };

  it('are, each once', async () => {
    expect(await done(1, 2, 1, 3)).to.deep.equal([
      '1 completed',
      '1 completed',
      '2 completed',
      '3 completed',
    ]);
    expect(service.get(Stall).counted.map((some) => [...some].sort())).to.deep.equal([[1, 2, 3]]);
  });

  it('are done one by one where one of them cannot be done', async () => {
    service.get(Stall).counted.length = 0;
    expect(await done(4, 0, 5)).to.deep.equal(['0 failed', '4 completed', '5 completed']);
    expect([...service.get(Stall).counted].sort()).to.deep.equal([[4], [5]]);
  });
});
