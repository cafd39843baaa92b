import { drawSerial } from '@daulang/protocol';
import { expect } from 'chai';
import { certificateAnswer } from '../../api/certificates.js';
import type { StudioPiece } from '../../api/studio.js';
import { CountReader } from '../../src/modules/verification/use-cases/count-reader.js';
import { sealFinally } from '../support/standing.js';
import { statementsOf } from '../support/statements.js';
import { anInspectedPiece, serialOf, settled, signAct } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

const WRITE = /\b(insert into|update [a-z_.]+ set|delete from)\b/i;

describe('the statements of a verdict', () => {
  const { chain, service, workshop } = aWorkshopOnChain();
  let pieces: [StudioPiece, StudioPiece];

  before(async function () {
    this.timeout(60_000);
    pieces = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
    await sealFinally(service, chain, workshop, pieces);
  });

  const saidFor = async (path: string): Promise<{ all: number; writes: number; verdict: string }> => {
    let verdict = '';
    const statements = await statementsOf(service, async () => {
      const { status, body } = await service.client().get(`/api/v1/${path}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      verdict = certificateAnswer.parse(body).verdict.class;
      await service.get(CountReader).beforeApplicationShutdown();
    });
    return { all: statements.length, writes: statements.filter((it) => WRITE.test(it)).length, verdict };
  };

  it('are one, and one that nobody waits for, also when the look is counted as a scan', async () => {
    const { serial } = serialOf(pieces[1]);
    const genuine = { all: 2, writes: 1, verdict: 'certificate-genuine' };
    expect(await saidFor(`certificates/${serial}`)).to.deep.equal(genuine);
    expect(await saidFor(`certificates/${serial}?scan=1`)).to.deep.equal(genuine);
    expect(await saidFor(`certificates/${serial}?scan=1`)).to.deep.equal(genuine);
    expect(await saidFor(`numbers/${workshop.cooperativeNumber}/2`)).to.deep.equal(genuine);
  });

  it('are as few for what was withdrawn, with the words that say why', async () => {
    await signAct(service, workshop.officers[0]!, '/api/v1/office/certificates/1/status', {
      action: 'withdraw',
      reason: 'damaged',
      text: 'Vỡ khi gói.',
    });
    await settled(service, 'recorded');
    const said = await saidFor(`certificates/${serialOf(pieces[0]).serial}`);
    expect(said).to.deep.equal({ all: 2, writes: 1, verdict: 'withdrawn' });
  });

  it('are as few for a serial that nobody sealed', async () => {
    const unknown = drawSerial((size) => new Uint8Array(size).fill(7));
    expect(await saidFor(`certificates/${unknown}`)).to.deep.equal({
      all: 2,
      writes: 1,
      verdict: 'not-ours',
    });
  });
});
