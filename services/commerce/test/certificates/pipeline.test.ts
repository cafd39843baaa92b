import { parseCertificateFile } from '@daulang/protocol';
import { expect } from 'chai';
import type { ProductDetail, ProductPage } from '../../api/catalog.js';
import { certificateAnswer, type CertificateAnswer } from '../../api/certificates.js';
import { batchDetail, type BatchDetail, cooperativeList, officeCertificateList } from '../../api/office.js';
import { studioPiece } from '../../api/studio.js';
import { eventually } from '../support/eventually.js';
import { anAuthority } from '../support/people.js';
import { anInspectedPiece, aHat, sealBatch, serialOf } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('a piece on its way from draft to verdict', () => {
  // The worker's jobs do everything from here on, as in a running house.
  const { chain, service, workshop } = aWorkshopOnChain({ jobs: true, threshold: 2 });
  let piece: Awaited<ReturnType<typeof anInspectedPiece>>;
  let batchId: string;

  before(async function () {
    this.timeout(60_000);
    piece = await anInspectedPiece(service, workshop);
    batchId = await sealBatch(service, workshop, [piece.id]);
  });

  const verdict = async (path: string) =>
    certificateAnswer.parse((await service.client().get<CertificateAnswer>(`/api/v1/${path}`)).body);
  const batchInState = (state: string) =>
    eventually(`the batch is ${state}`, async () => {
      const { body } = await workshop.officers[0]!.client.get<BatchDetail>(
        `/api/v1/office/batches/${batchId}`,
      );
      return batchDetail.parse(body).state === state && body;
    });

  it('is recorded once two managers have signed, and then its labels can be printed', async () => {
    const batch = await batchInState('recorded');
    expect(batch).to.deep.include({
      size: 1,
      firstNumber: 1,
      signatures: { have: 2, need: 2 },
      failure: null,
    });
    expect(batch.transaction).to.match(/^0x[0-9a-f]{64}$/);
    const labels = await workshop.officers[0]!.client.get<Buffer>(
      `/api/v1/office/batches/${batchId}/labels.pdf?layout=tag-40x70`,
    );
    expect(labels.headers.get('content-type')).to.equal('application/pdf');
    expect(labels.body.subarray(0, 5).toString()).to.equal('%PDF-');
  });

  it('waits for finality, and says so meanwhile', async () => {
    const { verdict: given } = await verdict(`certificates/${serialOf(piece).serial}`);
    expect(given.class).to.be.oneOf(['not-final', 'certificate-genuine']);
  });

  it('is genuine when its batch is final, with everything a phone needs to see for itself', async () => {
    await chain.mine(4);
    const batch = await batchInState('final');
    expect(batch.confirmations).to.deep.equal({ have: 2, need: 2 });
    const answer = await verdict(`certificates/${serialOf(piece).serial.toLowerCase()}`);
    expect(answer.verdict.class).to.equal('certificate-genuine');
    expect(answer.verdict.checks.filter(({ outcome }) => outcome === 'failed')).to.deep.equal([]);
    expect(answer.serial).to.equal(serialOf(piece).serial);
    expect(answer.fields).to.deep.include({ cooperativeId: String(workshop.cooperativeNumber), number: 1 });
    expect(answer.proof).to.deep.include({ size: 1, firstNumber: 1, siblings: [] });
    expect(answer.transaction).to.equal(batch.transaction);
    expect(answer.cooperativeName?.vi).to.equal(`HTX ${workshop.cooperative.slug}`);
    expect(answer.maker).to.deep.include({ isDemo: true });
    expect(JSON.parse(answer.document!)).to.have.nested.property('statement.title.vi', 'Nón lá bài thơ');
  });

  it('tells no name in what is published: only a salted commitment', async () => {
    const answer = await verdict(`certificates/${serialOf(piece).serial}`);
    expect(answer.document).not.to.contain(answer.maker!.name);
    expect(answer.document).not.to.contain(answer.maker!.salt);
    expect(answer.document).not.to.contain(serialOf(piece).serial);
  });

  it('is on sale in the shop by its number, and its serial is on no public page', async () => {
    // The registries' news of a final batch reach the shop by a job of their own.
    const card = await eventually('the piece is in the shop', async () => {
      const { body } = await service.client().get<ProductPage>('/api/v1/products?q=non%20la%20bai%20tho');
      return body.items.find(({ id }) => id === piece.productId);
    });
    expect(card.certified).to.equal(true);
    const detail = await eventually('inventory has it', async () => {
      const { body } = await service.client().get<ProductDetail>(`/api/v1/products/${card.slug}`);
      return body.pieces.length > 0 && body;
    });
    expect(detail.pieces[0]).to.deep.include({
      cooperativeNumber: String(workshop.cooperativeNumber),
      number: 1,
    });
    for (const path of [
      `products/${card.slug}`,
      'products',
      'home',
      `numbers/${workshop.cooperativeNumber}/1`,
    ]) {
      const { body } = await service.client().get(`/api/v1/${path}`);
      expect(JSON.stringify(body), path).not.to.contain(serialOf(piece).serial);
      expect(JSON.stringify(body), path).not.to.contain(piece.serial);
    }
  });

  it('is found by its number, where no label was read', async () => {
    const answer = await verdict(`numbers/${workshop.cooperativeNumber}/1`);
    expect(answer.serial).to.equal(null);
    expect(answer.verdict.class).to.equal('certificate-genuine');
    expect(answer.verdict.checks.find(({ name }) => name === 'serial')?.outcome).to.equal('not-checked');
  });

  it('leaves a file that says the same for ever, without the serial', async () => {
    const { body } = await service.client().get(`/api/v1/certificates/${serialOf(piece).serial}/file`);
    const file = parseCertificateFile(JSON.stringify(body));
    expect(file).to.deep.include({ number: 1, cooperativeId: String(workshop.cooperativeNumber) });
    expect(JSON.stringify(body)).not.to.contain(serialOf(piece).serial);
  });

  it('counts a scan only where a label was read', async () => {
    const serial = serialOf(piece).serial;
    const before = (await verdict(`certificates/${serial}`)).scans.count;
    await service.client().get(`/api/v1/certificates/${serial}`, { 'x-scan': '1' });
    await service.client().get(`/api/v1/certificates/${serial}?scan=1`);
    const { scans } = await verdict(`certificates/${serial}`);
    expect(scans.count).to.equal(before + 2);
    expect(scans.byDay).to.have.length(1);
  });

  it('stays calm when one phone looks at a label all day long', async () => {
    const serial = serialOf(piece).serial;
    for (let look = 0; look < 10; look++) {
      await service.client().get(`/api/v1/certificates/${serial}?scan=1`);
    }
    expect((await verdict(`certificates/${serial}`)).scans.count).to.equal(5);
  });

  it('is final for its maker, and can no longer be changed', async () => {
    const { client } = workshop.artisan;
    const { body } = await client.get(`/api/v1/studio/pieces/${piece.id}`);
    expect(studioPiece.parse(body)).to.deep.include({ state: 'final', number: 1, missing: [] });
    const changed = await client.send('PATCH', `/api/v1/studio/pieces/${piece.id}`, { weightGrams: 60 });
    expect(changed.status).to.equal(409);
  });

  it('stands in the office’s list, and in the authority’s count', async () => {
    const { client } = workshop.officers[0]!;
    for (const q of ['', '1', 'non la', piece.serial]) {
      const { body } = await client.get(`/api/v1/office/certificates?q=${encodeURIComponent(q)}`);
      const { items } = officeCertificateList.parse(body);
      expect(items[0], `q=${q}`).to.deep.include({ number: 1, state: 'active', pieceState: 'final' });
      expect(items[0]!.sealedAt, `q=${q}`).to.be.a('string');
    }
    const authority = await anAuthority().at(service);
    const { body } = await authority.client.get('/api/v1/authority/cooperatives');
    const { cooperatives } = cooperativeList.parse(body);
    const own = cooperatives.find(({ id }) => id === workshop.cooperative.id);
    expect(own).to.deep.include({ state: 'active', signers: 2, threshold: 2, certificates: 1 });
  });

  it('is followed by the next batch without a gap', async function () {
    this.timeout(30_000);
    const more = [
      await anInspectedPiece(service, workshop, aHat({ productId: piece.productId })),
      await anInspectedPiece(service, workshop, aHat({ productId: piece.productId })),
      await anInspectedPiece(service, workshop),
    ];
    const next = await sealBatch(
      service,
      workshop,
      more.map(({ id }) => id),
    );
    batchId = next;
    const recorded = await batchInState('recorded');
    expect(recorded).to.deep.include({ firstNumber: 2, size: 3 });
    expect(await chain.nextNumber(workshop.cooperativeNumber)).to.equal(5);
    await chain.mine(4);
    await batchInState('final');
    const last = await verdict(`certificates/${serialOf(more[2]!).serial}`);
    expect(last.verdict.class).to.equal('certificate-genuine');
    expect(last.proof?.siblings).to.have.length(2);
  });
});
