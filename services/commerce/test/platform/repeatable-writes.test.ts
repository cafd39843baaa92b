import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Controller, Delete, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { expect } from 'chai';
import { z } from 'zod';
import { DomainError } from '../../src/kernel/errors.js';
import { Database } from '../../src/platform/database/database.js';
import { RepeatableWritesStore } from '../../src/platform/http/data/repeatable-writes.store.js';
import { ForgetOldRequests } from '../../src/platform/http/forget-old-requests.job.js';
import { WithoutKey } from '../../src/platform/http/repeatable/without-key.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';

const wish = z.strictObject({ colour: z.string() });
type Wish = z.infer<typeof wish>;
interface Hung {
  id: string;
  secret: string;
}

/** What happens in the middle of the work, before its commit; and after it, before the answer. */
let inBetween: () => Promise<void> = async () => undefined;
let afterwards: () => Promise<void> = async () => undefined;

@Controller('api/v1/pegs')
class PegsController {
  constructor(private readonly uow: UnitOfWork) {}

  @Post(':peg')
  async hang(@Param('peg') peg: string, @Body({ schema: wish }) { colour }: Wish): Promise<Hung> {
    const id = randomUUID();
    await this.uow.run(async (tx) => {
      await tx.query('insert into hats (id, peg, colour) values ($1, $2, $3)', [id, peg, colour]);
      await inBetween();
    });
    await afterwards();
    return { id, secret: randomBytes(16).toString('hex') };
  }

  @Delete(':peg')
  @HttpCode(204)
  async take(@Param('peg') peg: string, @Query('how') how?: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const { affected } = await tx.query('delete from hats where peg = $1', [peg]);
      if (affected === 0) throw new DomainError('request.not-found', { how });
    });
  }

  @Post(':peg/look')
  @WithoutKey('It only looks.')
  look(): Hung {
    return { id: randomUUID(), secret: '' };
  }
}

@Module({ controllers: [PegsController] })
class PegsModule {}

describe('a write that carries a key', () => {
  let service: RunningService;
  let neighbour: RunningService;
  let database: Database;

  before(async () => {
    service = await startService({ jobs: false, extraModules: [PegsModule] });
    neighbour = await startService({ beside: service, jobs: false, extraModules: [PegsModule] });
    database = service.get(Database);
    await service.asOwner(
      'create table hats (id uuid, peg text, colour text); grant all on hats to trial_service',
    );
  });
  after(async () => {
    await neighbour.stop();
    await service.stop();
  });
  beforeEach(async () => {
    for (const table of ['hats', 'platform.repeatable_writes']) await database.query(`delete from ${table}`);
    inBetween = async () => undefined;
    afterwards = async () => undefined;
  });

  const aKey = () => ({ 'idempotency-key': `a-key-of-sixteen-${randomUUID()}` });
  const red = { colour: 'red' };
  const hang = (headers: Record<string, string>, body: object = red, at = service): Promise<Answer<Hung>> =>
    at.client().post<Hung>('/api/v1/pegs/door', body, headers);
  const hats = async () => (await database.query('select 1 from hats')).rows.length;
  /** As if the process that has it in hand had been gone for so long. */
  const age = (seconds = 31) =>
    database.query('update platform.repeatable_writes set taken_at = taken_at - make_interval(secs => $1)', [
      seconds,
    ]);
  const expectProblem = (answer: Answer<unknown>, status: number, code: string) =>
    expect([answer.status, problemIn(answer).code]).to.deep.equal([status, code]);
  /** Holds the work in its middle until it is let go. */
  const hold = () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let isThere = false;
    inBetween = () => {
      isThere = true;
      return held;
    };
    return { letGo, reached: () => eventually('the work is in its middle', async () => isThere) };
  };

  it('is done once and answered alike', async () => {
    const key = aKey();
    const [first, again] = [await hang(key), await hang(key)];
    expect(first.status).to.equal(201);
    expect([again.status, again.body]).to.deep.equal([201, first.body]);
    expect(await hats()).to.equal(1);
  });

  it('is done once also when it comes many times together, to two processes', async () => {
    const key = aKey();
    const asked = Array.from({ length: 10 }, (_, nth) => hang(key, red, nth % 2 ? service : neighbour));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
    expect(await hats()).to.equal(1);
  });

  it('answers nothing again where it answered nothing', async () => {
    await hang(aKey());
    const key = aKey();
    const take = () => service.client().send('DELETE', '/api/v1/pegs/door', undefined, key);
    expect([(await take()).status, (await take()).status]).to.deep.equal([204, 204]);
  });

  it('is done each time without one, and where none is looked at', async () => {
    await hang({});
    await hang({});
    expect(await hats()).to.equal(2);
    const key = aKey();
    const look = () => service.client().post<Hung>('/api/v1/pegs/door/look', {}, key);
    expect((await look()).body.id).to.not.equal((await look()).body.id);
  });

  it('is refused with the key of another request', async () => {
    const key = aKey();
    await hang(key);
    expectProblem(await hang(key, { colour: 'blue' }), 422, 'request.idempotency-key-reused');
    const other = await service.client().post('/api/v1/pegs/door?how=twice', red, key);
    expectProblem(other, 422, 'request.idempotency-key-reused');
    expect(await hats()).to.equal(1);
  });

  it('is another one at another address, and of somebody else', async () => {
    const key = aKey();
    const first = await hang(key);
    const elsewhere = await service.client().post<Hung>('/api/v1/pegs/window', red, key);
    const other = await hang({ ...key, 'x-forwarded-for': '198.18.1.1' });
    const bearer = await hang({ ...key, authorization: 'Bearer somebody' });
    const ids = [first, elsewhere, other, bearer].map(({ body }) => body.id);
    expect(new Set(ids).size).to.equal(4);
    expect(await hats()).to.equal(4);
  });

  for (const [what, key] of [
    ['short', 'fifteen-letters'],
    ['long', 'x'.repeat(201)],
  ] as const) {
    it(`is refused with a key that is too ${what}`, async () => {
      expectProblem(await hang({ 'idempotency-key': key }), 400, 'request.idempotency-key-missing');
      expect(await hats()).to.equal(0);
    });
  }

  it('may be tried again with its key when it was refused', async () => {
    const key = aKey();
    expectProblem(await hang(key, { colour: 7 }), 400, 'request.invalid');
    inBetween = () => Promise.reject(new DomainError('request.conflict', {}));
    expectProblem(await hang(key), 409, 'request.conflict');
    inBetween = async () => undefined;
    expect((await hang(key)).status).to.equal(201);
    expect(await hats()).to.equal(1);
  });

  it('may be tried again with its key when it failed before its commit', async () => {
    const key = aKey();
    inBetween = () => Promise.reject(new TypeError('a hook came off'));
    expect((await hang(key)).status).to.equal(500);
    inBetween = async () => undefined;
    expect((await hang(key)).status).to.equal(201);
    expect(await hats()).to.equal(1);
  });

  it('is done once when its transaction has to be tried again', async () => {
    const key = aKey();
    let tries = 0;
    inBetween = async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('in the way'), { code: '40001' });
    };
    const answers = await Promise.all([hang(key), hang(key)]);
    expect(answers[0].body).to.deep.equal(answers[1].body);
    expect([tries, await hats()]).to.deep.equal([3, 1]);
  });

  it('is not done again when it failed after its commit', async () => {
    const key = aKey();
    afterwards = () => Promise.reject(new TypeError('the mirror broke'));
    expect((await hang(key)).status).to.equal(500);
    const again = await hang(key);
    expectProblem(again, 409, 'request.done-before');
    expect(problemIn(again).detail).to.contain('Xin tải lại trang');
    expect(await hats()).to.equal(1);
  });

  it('is said to be still under way when it takes longer than anybody waits', async () => {
    const key = aKey();
    const { letGo, reached } = hold();
    const first = hang(key);
    await reached();
    expectProblem(await hang(key, red, neighbour), 409, 'request.still-being-done');
    letGo();
    const again = await hang(key, red, neighbour);
    expect(again.body).to.deep.equal((await first).body);
    expect(await hats()).to.equal(1);
  }).timeout(20_000);

  it('is done by the next who asks when a process died before the commit', async () => {
    const key = aKey();
    const { noteEffect } = RepeatableWritesStore.prototype;
    // Its last word: then nothing more is heard of it.
    let end: () => void = () => undefined;
    RepeatableWritesStore.prototype.noteEffect = () =>
      new Promise((_, reject) => (end = () => reject(new Error('The process was killed.'))));
    const silent = hang(key);
    await eventually('it is in hand', async () => {
      return (await database.query('select 1 from platform.repeatable_writes')).rows.length > 0;
    });
    RepeatableWritesStore.prototype.noteEffect = noteEffect;
    expectProblem(await hang(key), 409, 'request.still-being-done');
    await age();
    expect((await hang(key)).status).to.equal(201);
    end();
    await silent;
    expect(await hats()).to.equal(1);
  }).timeout(20_000);

  it('is not done again when a process died between the commit and its answer', async () => {
    const key = aKey();
    const { keepAnswer } = RepeatableWritesStore.prototype;
    RepeatableWritesStore.prototype.keepAnswer = () => Promise.reject(new Error('gone'));
    try {
      expect((await hang(key)).status, 'who waits has their answer all the same').to.equal(201);
    } finally {
      RepeatableWritesStore.prototype.keepAnswer = keepAnswer;
    }
    expectProblem(await hang(key), 409, 'request.still-being-done');
    await age();
    expectProblem(await hang(key), 409, 'request.done-before');
    expect(await hats()).to.equal(1);
  }).timeout(20_000);

  it('is done once when one who seemed gone comes back', async () => {
    const key = aKey();
    const { letGo, reached } = hold();
    const slow = hang(key);
    await reached();
    await age();
    inBetween = async () => undefined;
    const second = await hang(key, red, neighbour);
    expect(second.status).to.equal(201);
    letGo();
    expectProblem(await slow, 409, 'request.still-being-done');
    expect(await hats()).to.equal(1);
    expect((await hang(key)).body).to.deep.equal(second.body);
  });

  it('may come so often from one network, where nobody is known', async () => {
    const from = { 'x-forwarded-for': '198.18.7.7' };
    await hang({ ...aKey(), ...from });
    const { affected } = await database.query(
      `update platform.rate_limits set hits = 600 where bucket like 'repeatable/%' and hits = 1`,
    );
    expect(affected).to.be.greaterThan(0);
    expectProblem(await hang({ ...aKey(), ...from }), 429, 'request.too-many');
    expect((await hang(from)).status).to.equal(201);
  });

  it('leaves nothing in the database by which the key, the asker or the answer could be known', async () => {
    const key = aKey();
    const { body } = await hang({ ...key, authorization: 'Bearer somebody' });
    const { rows } = await database.query<{ row: string; answer: Buffer }>(
      'select w::text as row, answer from platform.repeatable_writes w',
    );
    const shown = rows[0]!.row + rows[0]!.answer.toString('latin1');
    for (const secret of [body.id, body.secret, key['idempotency-key'], 'somebody', 'pegs', 'red']) {
      expect(shown).not.to.contain(secret);
      expect(shown).not.to.contain(Buffer.from(secret).toString('hex'));
    }
  });

  it('is remembered for a day', async () => {
    const key = aKey();
    await hang(key);
    const since = (hours: number) =>
      database.query(
        'update platform.repeatable_writes set created_at = now() - make_interval(hours => $1)',
        [hours],
      );
    await since(23);
    await service.get(ForgetOldRequests).handle();
    await hang(key);
    expect(await hats()).to.equal(1);
    await since(25);
    await service.get(ForgetOldRequests).handle();
    await hang(key);
    expect(await hats()).to.equal(2);
  });
});
