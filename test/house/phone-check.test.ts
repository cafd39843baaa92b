import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { type CertificateFile, parseHex } from '@daulang/protocol';
import { expect } from 'chai';
import {
  phoneCheckCode,
  phoneCheckHash,
} from '../../storefront/app/routes/verify/+page/phone-check.generated.ts';
import {
  serializeVerifyPageData,
  type VerifyPageData,
  verifyPageData,
} from '../../storefront/app/routes/verify/+page/verify-page-data.ts';
import { freePort } from '../../scripts/testing/trial-parts.ts';
import type { SealedPiece } from './support/sealed-batch.ts';
import { type SealedWorld, sealedWorld } from './support/sealed-world.ts';

/** The parts of the verify page that the script reads and writes. */
class SmallPage {
  readonly main = { dataset: { verdict: '', headline: '', phoneVerdict: '' } };
  readonly parts: Record<string, { textContent: string; setAttribute(name: string, value: string): void }> =
    {};
  readonly attributes: string[] = [];
  private readonly block: string;

  constructor(block: string, headline: string) {
    this.block = block;
    this.main.dataset.headline = headline;
    for (const name of [
      'verdict-word',
      'verdict-sentence',
      'verdict-next-step',
      'verdict-icon',
      'phone-check',
    ]) {
      const setAttribute = (attribute: string, value: string) =>
        void this.attributes.push(`${name} ${attribute}=${value}`);
      this.parts[`[data-${name}]`] = { textContent: '', setAttribute };
    }
  }

  /** Runs the inline script and waits for its verdict. */
  async check(): Promise<string> {
    const document = {
      querySelector: (selector: string) => (selector === 'main' ? this.main : (this.parts[selector] ?? null)),
      getElementById: (id: string) => (id === 'certificate-data' ? { textContent: this.block } : null),
    };
    const verdict = new Promise<string>((resolve) => {
      const set = (dataset: Record<string, string>, name: string, value: string) => {
        dataset[name] = value;
        if (name === 'phoneVerdict') resolve(value);
        return true;
      };
      this.main.dataset = new Proxy(this.main.dataset, { set: set as never });
    });
    const globals = { document, fetch, AbortSignal, TextEncoder, TextDecoder, setTimeout, clearTimeout };
    runInContext(phoneCheckCode, createContext(globals));
    return verdict;
  }

  said(name: string): string {
    return this.parts[`[data-${name}]`]!.textContent;
  }
}

describe('the phone’s own check', function () {
  this.timeout(60_000);
  let world: SealedWorld;

  before(async () => {
    world = await sealedWorld();
  });

  after(() => world.stop());

  function dataOf(
    piece: SealedPiece,
    change: Partial<CertificateFile> = {},
    { certificateToken } = world.deployment,
  ): VerifyPageData {
    const file = { ...piece.file, ...change };
    const { cooperativeId, number, serialHash, content, makerKey, claimKey } = file;
    const answer = {
      serial: piece.serial,
      document: file.document,
      documentCid: null,
      fields: { cooperativeId, number, serialHash, content, makerKey, claimKey },
      proof: { ...file.batch, siblings: file.proof },
      registry: {
        chainId: file.chainId,
        address: parseHex(file.registry),
        token: parseHex(certificateToken),
        finalAfterSeconds: 0,
      },
      transaction: null,
      claimedAt: null,
      cooperativeName: null,
      maker: null,
      product: null,
      scans: { count: 1, byDay: [] },
      verdict: { class: 'certificate-genuine', checkedAt: '', checks: [], status: null },
    };
    return verifyPageData(answer, { language: 'vi', rpcUrls: [world.rpcUrl] });
  }

  const pageOf = (data: VerifyPageData) => new SmallPage(serializeVerifyPageData(data), data.verdict);

  it('agrees with the service about a genuine certificate and leaves the headline alone', async () => {
    const page = pageOf(dataOf(world.genuine));
    expect(await page.check()).to.equal('certificate-genuine');
    expect(page.main.dataset.headline).to.equal('certificate-genuine');
    expect(page.said('verdict-word')).to.equal('');
    expect(page.said('phone-check')).to.contain('cùng kết quả');
  });

  it('overrules a service that calls a certificate genuine which the register does not', async () => {
    for (const [piece, name, word] of [
      [world.withdrawn, 'withdrawn', 'Đã thu hồi'],
      [world.replaced, 'replaced', 'Đã được thay thế'],
      [world.suspended, 'suspended', 'Đang tạm ngưng'],
      [world.lost, 'lost-or-stolen', 'Được báo mất'],
    ] as const) {
      const page = pageOf(dataOf(piece));
      expect(await page.check()).to.equal(name);
      expect(page.main.dataset.headline).to.equal(name);
      expect(page.said('verdict-word')).to.equal(word);
      expect(page.said('verdict-sentence')).not.to.equal('');
      expect(page.said('verdict-next-step')).not.to.equal('');
      expect(page.attributes).to.deep.equal([`verdict-icon href=#verdict-icon-${name}`]);
      expect(page.said('phone-check')).to.contain('kết quả khác');
    }
  });

  it('asks the token of the registry that the certificate is in, be it an earlier one', async () => {
    expect(await pageOf(dataOf(world.older, {}, world.earlier)).check()).to.equal('certificate-genuine');
    expect(await pageOf(dataOf(world.older)).check()).to.equal('not-ours');
  });

  it('leaves a worse headline of the service standing', async () => {
    const page = pageOf({ ...dataOf(world.genuine), verdict: 'withdrawn' });
    expect(await page.check()).to.equal('certificate-genuine');
    expect(page.main.dataset.headline).to.equal('withdrawn');
  });

  it('does not claim to have looked where the service knows no certificate to ask about', async () => {
    const announcements = { nothingToAsk: 'Đây là kết quả của máy chủ.' };
    const unknown = { ...dataOf(world.genuine), inclusion: null, document: null, announcements };
    const page = pageOf({ ...unknown, verdict: 'not-ours' });
    expect(await page.check()).to.equal('not-ours');
    expect(page.main.dataset.headline).to.equal('not-ours');
    expect(page.said('phone-check')).to.contain('kết quả của máy chủ').and.not.contain('cùng kết quả');
  });

  it('takes the service’s word for unusual scans, which it cannot count itself', async () => {
    const page = pageOf({ ...dataOf(world.genuine), verdict: 'look-closer' });
    expect(await page.check()).to.equal('look-closer');
    expect(page.said('phone-check')).to.contain('cùng kết quả');
  });

  it('sees a changed document, another label and fields that nobody sealed', async () => {
    const { document } = world.genuine.file;
    const cases: [VerifyPageData, string][] = [
      [dataOf(world.genuine, { document: document.replace('420', '520') }), 'altered'],
      [{ ...dataOf(world.genuine), serial: world.withdrawn.serial }, 'altered'],
      [dataOf(world.genuine, { claimKey: `0x${'22'.repeat(20)}` }), 'not-ours'],
      [{ ...dataOf(world.genuine), inclusion: null, document: null }, 'not-ours'],
    ];
    for (const [data, expected] of cases) expect(await pageOf(data).check()).to.equal(expected);
  });

  it('says that it cannot check when one of its ways to the chain is silent, or the bytes are missing', async () => {
    const silent = `http://127.0.0.1:${await freePort()}`;
    const data = dataOf(world.genuine);
    for (const changed of [
      { ...data, rpcUrls: [silent] },
      { ...data, rpcUrls: [world.rpcUrl, silent] },
      { ...data, document: null },
    ]) {
      const page = pageOf(changed);
      expect(await page.check()).to.equal('cannot-check');
      expect(page.main.dataset.headline).to.equal('cannot-check');
      expect(page.said('phone-check')).to.contain('chưa tự kiểm tra được');
    }
  });

  it('says that it cannot check where another chain answers, whatever that says of the same addresses', async () => {
    const data = dataOf(world.genuine);
    const elsewhere = { ...data.registry, chainId: data.registry.chainId + 1 };
    const page = pageOf({ ...data, registry: elsewhere });
    expect(await page.check()).to.equal('cannot-check');
    expect(page.said('phone-check')).to.contain('chưa tự kiểm tra được');
  });

  it('never throws, whatever stands in the data block', async () => {
    for (const block of ['', 'null', '{}', '{"inclusion":{},"rpcUrls":[1]}', '<!doctype html>']) {
      expect(await new SmallPage(block, '').check(), block).to.equal('cannot-check');
    }
  });

  it('is allowed by the hash that the page’s policy names, and small', () => {
    const hash = createHash('sha256').update(phoneCheckCode).digest('base64');
    expect(phoneCheckHash).to.equal(`'sha256-${hash}'`);
    expect(phoneCheckCode.length).to.be.below(13_250);
  });

  it('gets its data in a block that a document’s text cannot end', () => {
    const data = { ...dataOf(world.genuine), document: '</script><script>alert(1)</script>' };
    expect(serializeVerifyPageData(data)).not.to.contain('<');
    expect(JSON.parse(serializeVerifyPageData(data))).to.deep.equal(data);
  });
});
