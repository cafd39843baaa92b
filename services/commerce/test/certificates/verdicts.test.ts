import { FsBlockstore } from 'blockstore-fs';
import { drawSerial, type Hex, ZERO_32 } from '@daulang/protocol';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { CID } from 'multiformats/cid';
import { certificateAnswer, type CertificateAnswer } from '../../api/certificates.js';
import type { ProductPage } from '../../api/catalog.js';
import type { StudioPiece } from '../../api/studio.js';
import { RecordConsent } from '../../src/modules/accounts/index.js';
import { SyncCooperative } from '../../src/modules/certificates/index.js';
import { Database } from '../../src/platform/database/database.js';
import { actsOn } from '../support/chain-acts.js';
import { problemIn } from '../support/http-client.js';
import { deployRegistries } from '../support/registries.js';
import { startService } from '../support/service.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import { anInspectedPiece, hiddenCodeOf, serialOf, settled, signAct } from '../support/workshop.js';
import { aWorkshopOnChain } from '../support/world.js';

describe('the verdict on a certificate', () => {
  const { chain, service, workshop } = aWorkshopOnChain();
  let pieces: StudioPiece[];

  before(async function () {
    this.timeout(60_000);
    pieces = [];
    for (let index = 0; index < 4; index += 1) pieces.push(await anInspectedPiece(service, workshop));
    await sealFinally(service, chain, workshop, pieces);
  });

  const read = (piece: StudioPiece) => certificateOf(service, piece);
  const outcomeOf = ({ verdict }: CertificateAnswer, check: string) =>
    verdict.checks.find(({ name }) => name === check)?.outcome;
  const classOf = async (piece: StudioPiece) => (await read(piece)).verdict.class;
  const change = async (number: number, action: string, reason: string, text: string) => {
    const path = `/api/v1/office/certificates/${number}/status`;
    await signAct(service, workshop.officers[0]!, path, { action, reason, text });
    await settled(service, 'recorded');
  };
  const onSale = async (piece: StudioPiece): Promise<boolean> => {
    const { rows } = await service
      .get(Database)
      .query<{ on_sale: boolean }>('select on_sale from catalog.pieces where id = $1', [piece.id]);
    return rows[0]!.on_sale;
  };

  it('is genuine for all of a batch, each at its own place in the tree', async () => {
    for (const [index, piece] of pieces.entries()) {
      const { verdict, fields } = await read(piece);
      expect(verdict.class).to.equal('certificate-genuine');
      expect(fields?.number).to.equal(index + 1);
    }
  });

  it('says suspended, by whom, when and why, until it is reinstated', async () => {
    const piece = pieces[0]!;
    await change(1, 'suspend', 'dispute', 'Đang xác minh phản ánh của khách.');
    const { verdict } = await read(piece);
    expect(verdict.class).to.equal('suspended');
    expect(verdict.status).to.deep.include({
      state: 'suspended',
      by: {
        vi: `HTX ${workshop.cooperative.slug}`,
        en: `Cooperative ${workshop.cooperative.slug}`,
      },
      reason: 'dispute',
      text: 'Đang xác minh phản ánh của khách.',
    });
    expect(Date.parse(verdict.status!.at!)).to.be.closeTo(Date.now(), 600_000);
    expect(await onSale(piece)).to.equal(false);

    await change(1, 'reinstate', 'resolved', 'Đã xác minh, không có vấn đề.');
    expect(await classOf(piece)).to.equal('certificate-genuine');
    expect(await onSale(piece)).to.equal(true);
  });

  it('says withdrawn for ever', async () => {
    await change(2, 'withdraw', 'damaged', 'Vỡ khi vận chuyển.');
    expect((await read(pieces[1]!)).verdict).to.deep.include({ class: 'withdrawn' });
    expect(await onSale(pieces[1]!)).to.equal(false);
    const again = await workshop.officers[0]!.client.post('/api/v1/office/certificates/2/status', {
      action: 'reinstate',
      reason: 'resolved',
      text: 'Nhầm.',
    });
    expect(again.status).to.equal(409);
    expect(problemIn(again).code).to.equal('certificates.status-move-not-allowed');
  });

  it('says altered when a byte in the store is not the sealed one, and hands no file out', async () => {
    const piece = pieces[2]!;
    const { documentCid, document } = await read(piece);
    const store = new FsBlockstore(service.config.blocksDir);
    const put = (text: string) => store.put(CID.parse(documentCid!), Buffer.from(text));
    await put(document!.replace('Nón lá', 'Nón cối'));
    const answer = await read(piece);
    expect(answer.verdict.class).to.equal('altered');
    expect(answer.document).to.contain('Nón cối');
    expect(answer.verdict.checks.find(({ name }) => name === 'document')?.outcome).to.equal('failed');
    const file = await service.client().get(`/api/v1/certificates/${serialOf(piece).serial}/file`);
    expect(file.status).to.equal(404);
    await put('\xff\xfe not even text');
    expect(await classOf(piece)).to.equal('altered');
    await put(document!);
    expect(await classOf(piece)).to.equal('certificate-genuine');
  });

  it('says lost-or-stolen when the holder reported it, and when', async () => {
    const acts = actsOn(service, chain);
    const holder = `0x${randomBytes(32).toString('hex')}` as const;
    const piece = pieces[2]!;
    await acts.claim(await read(piece), hiddenCodeOf(piece), holder);
    expect(await classOf(piece)).to.equal('certificate-genuine');
    await acts.reportLost(await read(piece), holder, 0);
    const { verdict } = await read(piece);
    expect(verdict.class).to.equal('lost-or-stolen');
    expect(verdict.status).to.deep.include({ state: 'lost', by: null, reason: null, successor: null });
    expect(Date.parse(verdict.status!.at!)).to.be.closeTo(Date.now(), 600_000);
  });

  it('says replaced for a whole batch, by whom, when, why and by which numbers', async () => {
    const old = [await anInspectedPiece(service, workshop), await anInspectedPiece(service, workshop)];
    const anew = [await anInspectedPiece(service, workshop)];
    for (const batch of [old, anew]) await sealFinally(service, chain, workshop, batch);
    expect(await onSale(old[1]!)).to.equal(true);
    const roots = [(await read(old[0]!)).proof!.root, (await read(anew[0]!)).proof!.root] as [Hex, Hex];
    await actsOn(service, chain).supersede(workshop.officers[0]!, {
      cooperativeId: workshop.cooperativeNumber.toString(),
      root: roots[0],
      successor: roots[1],
      reason: 5,
      text: ZERO_32,
      deadline: 4_000_000_000,
    });
    await settled(service, 'recorded');
    await service.get(SyncCooperative).execute({ cooperativeNumber: workshop.cooperativeNumber.toString() });
    for (const piece of old) {
      const { verdict } = await read(piece);
      expect(verdict.class).to.equal('replaced');
      expect(verdict.status).to.deep.include({
        state: 'replaced',
        by: {
          vi: `HTX ${workshop.cooperative.slug}`,
          en: `Cooperative ${workshop.cooperative.slug}`,
        },
        reason: 'label-copied',
        successor: { cooperativeNumber: workshop.cooperativeNumber.toString(), firstNumber: 7, size: 1 },
      });
      expect(await onSale(piece)).to.equal(false);
    }
    expect(await classOf(anew[0]!)).to.equal('certificate-genuine');
    expect(await onSale(anew[0]!)).to.equal(true);
  });

  it('stays what it is when a later registry issues and this one is pinned beside it', async () => {
    const later = await deployRegistries();
    const { chainId, certificateRegistry, certificateToken } = service.config.chain!;
    const pin = { chainId, registry: certificateRegistry, token: certificateToken };
    const asked = async (env: Record<string, string>) => {
      // The later one's makers sign on another host; the earlier one's signatures stay good for theirs.
      const SEAL_URL = 'http://later-seal.localhost:3000';
      const all = { ...later.env, SEAL_URL, ...env };
      const beside = await startService({ env: all, jobs: false, beside: service });
      const { serial } = serialOf(pieces[0]!);
      const answer = await beside.client().get(`/api/v1/certificates/${serial}`);
      const file = await beside.client().get<{ registry: string }>(`/api/v1/certificates/${serial}/file`);
      await beside.stop();
      expect(file.body.registry).to.equal(certificateRegistry.toLowerCase());
      return certificateAnswer.parse(answer.body);
    };
    const pinned = await asked({ PINNED_REGISTRIES: JSON.stringify([pin]) });
    expect(pinned.verdict.class).to.equal('certificate-genuine');
    expect(outcomeOf(pinned, 'maker-signature')).to.equal('passed');
    expect(pinned.registry).to.deep.include({
      address: certificateRegistry.toLowerCase(),
      token: certificateToken.toLowerCase(),
    });
    expect((await asked({})).verdict.class).to.equal('not-ours');
    later.stop();
  });

  it('cannot check by an endpoint of another chain, whatever that says of the same addresses', async () => {
    const later = await deployRegistries();
    const { chainId, certificateRegistry, certificateToken } = service.config.chain!;
    const elsewhere = createServer((request, response) => {
      void text(request).then((body) => {
        const result = body.includes('eth_chainId') ? '0x1' : `0x${'00'.repeat(27 * 32)}`;
        response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result }));
      });
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const rpcUrls = [`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`];
    const pin = { chainId, registry: certificateRegistry, token: certificateToken, rpcUrls };
    const env = { ...later.env, PINNED_REGISTRIES: JSON.stringify([pin]) };
    const beside = await startService({ env, jobs: false, beside: service });
    const { serial } = serialOf(pieces[0]!);
    const answer = certificateAnswer.parse(
      (await beside.client().get(`/api/v1/certificates/${serial}`)).body,
    );
    await beside.stop();
    elsewhere.close();
    later.stop();
    expect(answer.verdict.class).to.equal('cannot-check');
    expect(answer.verdict.checks.find(({ name }) => name === 'chain')?.found).to.contain(
      `chain 1 answers, chain ${chainId} was expected`,
    );
    expect(outcomeOf(answer, 'maker-signature')).to.equal('not-checked');
  });

  it('says not-ours for a serial that nobody sealed', async () => {
    const serial = drawSerial((size) => Uint8Array.from(randomBytes(size)));
    const answer = await service.client().get(`/api/v1/certificates/${serial}`);
    expect(certificateAnswer.parse(answer.body)).to.deep.include({ serial, document: null, fields: null });
    expect((answer.body as CertificateAnswer).verdict.class).to.equal('not-ours');
    const number = await service.client().get<CertificateAnswer>('/api/v1/numbers/999999/1');
    expect(number.body.verdict.class).to.equal('not-ours');
  });

  it('is served to a whole fair behind one address, whoever guesses there', async () => {
    const known = serialOf(pieces[0]!).serial;
    const statusOf = async (serial: string) => {
      const { status, headers } = await service.client().get(`/api/v1/certificates/${serial}`);
      return { status, wait: Number(headers.get('retry-after')) };
    };
    const fair = await Promise.all(Array.from({ length: 320 }, () => statusOf(known)));
    expect(new Set(fair.map(({ status }) => status))).to.deep.equal(new Set([200]));
    const guesses = await Promise.all(
      Array.from({ length: 130 }, () => statusOf(drawSerial((size) => Uint8Array.from(randomBytes(size))))),
    );
    const refused = guesses.filter(({ status }) => status === 429);
    expect(refused.length).to.be.greaterThan(0);
    for (const { wait } of refused) expect(wait).to.be.within(1, 60);
    expect((await statusOf(known)).status).to.equal(200);
    // The guesses of this test are not those of the next.
    await service.get(Database).query("delete from platform.rate_limits where bucket like 'guess/%'");
  });

  it('counts no scan of what nobody sealed', async () => {
    const serial = drawSerial((size) => Uint8Array.from(randomBytes(size)));
    await service.client().get(`/api/v1/certificates/${serial}?scan=1`);
    const { rows } = await service.get(Database).query('select 1 from verification.scans');
    expect(rows).to.deep.equal([]);
  });

  it('says look-closer when a label is read all day long', async () => {
    const piece = pieces[3]!;
    await service
      .get(Database)
      .query('insert into verification.scans (serial_hash, day, count) values (decode($1, $2), $3, 41)', [
        serialOf(piece).serialHash.slice(2),
        'hex',
        '2026-11-21',
      ]);
    expect(await classOf(piece)).to.equal('look-closer');
  });

  it('says cannot-check within a second while the chain sleeps, and the shop goes on', async () => {
    chain.sleep();
    try {
      const started = Date.now();
      const { verdict, document, fields } = await read(pieces[0]!);
      expect(Date.now() - started).to.be.lessThan(1_500);
      expect(verdict.class).to.equal('cannot-check');
      expect(verdict.checks.find(({ name }) => name === 'chain')?.outcome).to.equal('unknown');
      expect([document, fields]).not.to.include(null);
      expect((await service.client().get<ProductPage>('/api/v1/products')).status).to.equal(200);
      expect((await service.client().post('/rpc', blockNumber)).status).to.equal(503);
    } finally {
      chain.wake();
    }
    expect(await classOf(pieces[0]!)).to.equal('certificate-genuine');
  });

  it('stays good for what was sealed before its cooperative was distrusted, but nothing more is sold', async () => {
    await chain.suspend(workshop.cooperativeNumber, 'from now on');
    expect(await classOf(pieces[0]!)).to.equal('certificate-genuine');
    await settled(service, 'recorded');
    await service.get(SyncCooperative).execute({ cooperativeNumber: workshop.cooperativeNumber.toString() });
    expect(await onSale(pieces[0]!)).to.equal(false);
  });

  it('says issuer-in-doubt for what was sealed since then', async () => {
    await chain.suspend(workshop.cooperativeNumber, 'since its admission');
    expect(await classOf(pieces[0]!)).to.equal('issuer-in-doubt');
    await chain.reinstate(workshop.cooperativeNumber);
    expect(await classOf(pieces[0]!)).to.equal('certificate-genuine');
    await settled(service, 'recorded');
    expect(await onSale(pieces[0]!)).to.equal(true);
  });

  it('shows the maker’s name only as long as the maker agrees', async () => {
    const consent = { artisanId: workshop.artisan.artisanId!, purpose: 'name' as const, textVersion: '1' };
    expect((await read(pieces[0]!)).maker).not.to.equal(null);
    await service.get(RecordConsent).execute({ ...consent, given: false });
    const answer = await read(pieces[0]!);
    expect(answer.maker).to.equal(null);
    expect(answer.verdict.class).to.equal('certificate-genuine');
  });

  const blockNumber = { jsonrpc: '2.0', id: 1, method: 'eth_blockNumber' };

  describe('bad input', () => {
    it('a mistyped serial is to be looked at again, not called false', async () => {
      const serial = serialOf(pieces[0]!).serial;
      const last = serial.endsWith('0') ? '1' : '0';
      const answer = await service.client().get(`/api/v1/certificates/${serial.slice(0, -1)}${last}`);
      expect(answer.status).to.equal(400);
      expect(problemIn(answer)).to.deep.include({
        code: 'certificates.serial-unreadable',
        params: { why: 'wrong-check-character' },
      });
      for (const text of ['ABC', '%00', 'Ω'.repeat(16), serial + serial]) {
        const short = await service.client().get(`/api/v1/certificates/${encodeURI(text)}`);
        expect(short.status, text).to.equal(400);
      }
    });

    it('a number that is none is refused', async () => {
      const tooHigh = `numbers/${'9'.repeat(19)}/1`;
      for (const path of ['numbers/x/1', 'numbers/1/0', 'numbers/1/4294967296', 'numbers/0/1', tooHigh]) {
        expect((await service.client().get(`/api/v1/${path}`)).status, path).to.equal(400);
      }
    });
  });
});
