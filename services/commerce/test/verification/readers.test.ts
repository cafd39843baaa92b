import { expect } from 'chai';
import type { FastifyRequest } from 'fastify';
import pg from 'pg';
import { certificateAnswer } from '../../api/certificates.js';
import type { StudioPiece } from '../../api/studio.js';
import { Database } from '../../src/platform/database/database.js';
import { CountReader } from '../../src/modules/verification/use-cases/count-reader.js';
import { addressPseudonym } from '../../src/platform/http/address.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { type RunningService, startService } from '../support/service.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import { statementsOf } from '../support/statements.js';
import { anInspectedPiece, serialOf } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('readers of certificates', () => {
  const { chain, service, workshop } = aWorkshopOnChain();
  let beside: RunningService;
  let pieces: StudioPiece[];

  before(async function () {
    this.timeout(60_000);
    pieces = [];
    for (let index = 0; index < 4; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
    beside = await startService({ env: chain.env, jobs: false, beside: service });
  });
  after(() => beside.stop());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const scan = async (piece: StudioPiece, address: string, at: RunningService = service) => {
    const path = `/api/v1/certificates/${serialOf(piece).serial}?scan=1`;
    const { body } = await at.client().get(path, from(address));
    return certificateAnswer.parse(body).scans.count;
  };
  const counted = async () => {
    for (const at of [service, beside]) await at.get(CountReader).beforeApplicationShutdown();
  };

  it('are counted one by one, and never see themselves', async () => {
    const seen: number[] = [];
    for (let reader = 1; reader <= 12; reader += 1) seen.push(await scan(pieces[0]!, `10.0.0.${reader}`));
    expect(seen).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('of one address count as five a day and label, at whichever process, however many come at once', async () => {
    const crowd = Array.from({ length: 24 }, (_, at) =>
      scan(pieces[1]!, `10.0.1.${at % 2}`, at % 3 ? service : beside),
    );
    await Promise.all(crowd);
    await counted();
    expect((await certificateOf(service, pieces[1]!)).scans.count).to.equal(10);
  });

  it('are refused at one process when they have asked too much at another', async () => {
    const address = addressPseudonym({ ip: '10.0.2.1' } as FastifyRequest, service.config.authSecret);
    // Of this minute, and of the next, should it begin just now.
    await service.get(Database).query(
      `insert into platform.rate_limits (bucket, window_start, expires_at, hits)
       select $1, begins, begins + interval '1 minute', 3000
       from generate_series(date_trunc('minute', now()), now() + interval '1 minute', interval '1 minute') as begins`,
      [`verdict/${address}`],
    );
    const path = `/api/v1/certificates/${serialOf(pieces[0]!).serial}`;
    const ask = () => service.client().get(path, from('10.0.2.1'));
    const refused = await eventually('the process has heard of it', async () => {
      const answer = await ask();
      return answer.status === 429 && answer;
    });
    expect(problemIn(refused).code).to.equal('request.too-many');
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60);
    expect((await service.client().get(path, from('10.0.2.2'))).status).to.equal(200);
  });

  it('get their verdict while nobody can be counted, and are counted when that is over', async () => {
    const blocker = new pg.Client({ connectionString: service.place.superuserUrl });
    await blocker.connect();
    await blocker.query('begin; lock table verification.scans in exclusive mode');
    const begun = Date.now();
    try {
      for (const reader of [1, 2]) expect(await scan(pieces[2]!, `10.0.3.${reader}`)).to.equal(0);
      expect(Date.now() - begun).to.be.below(2_000);
    } finally {
      await blocker.query('rollback');
      await blocker.end();
    }
    await counted();
    expect((await certificateOf(service, pieces[2]!)).scans.count).to.equal(2);
  });

  it('who come while it is looked up, or soon after, share one look at the database and the chain', async () => {
    const VERDICT_SHARED_MS = '1000';
    const sharing = await startService({
      env: { ...chain.env, VERDICT_SHARED_MS },
      jobs: false,
      beside: service,
    });
    try {
      const statements = await statementsOf(sharing, async () => {
        await Promise.all(Array.from({ length: 20 }, (_, at) => scan(pieces[3]!, `10.0.4.${at}`, sharing)));
        expect(await scan(pieces[3]!, '10.0.4.30', sharing)).to.equal(0);
      });
      expect(statements.filter((it) => it.includes('shown_certificates'))).to.have.length(1);
      await chain.suspend(workshop.cooperativeNumber, 'since its admission');
      const changedAt = Date.now();
      await eventually('the change is seen', async () => {
        const { verdict } = await certificateOf(sharing, pieces[3]!);
        return verdict.class === 'issuer-in-doubt';
      });
      expect(Date.now() - changedAt).to.be.below(2_500);
    } finally {
      await chain.reinstate(workshop.cooperativeNumber);
      await sharing.stop();
    }
  });
});
