import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as protocol from './index.js';
import * as testing from './testing/readings.js';

const sources = new URL('../src/', import.meta.url);

/** Names that examples may use beside the package's own: one signed certificate, and what belongs to it. */
function names(): Record<string, unknown> {
  const sealed = testing.sealed();
  const randomBytes = (size: number) => new Uint8Array(size).fill(9);
  const key = protocol.createSoftwareKey(randomBytes);
  const use = {
    privateKey: key.privateKey,
    rpId: 'seal.daulang.example',
    origin: 'https://seal.daulang.example',
    challenge: protocol.ZERO_32,
  };
  return {
    ...protocol,
    sealed,
    ...sealed,
    ...sealed.batch,
    rpIdHash: testing.rpIdHash,
    token: testing.pin.token,
    file: testing.fileOf(sealed),
    certificate: testing.signedCertificate,
    statement: testing.signedCertificate.statement,
    manifest: protocol.manifestOf([sealed.fields], sealed.domain),
    reading: testing.reading(),
    registryAnswer: testing.answer(),
    returnId: '01936f5e-7c00-7000-8000-000000000001',
    serialHash: `0x${'11'.repeat(32)}`,
    claimKey: `0x${'22'.repeat(20)}`,
    sale: {
      ...{ id: '01936f5e-7c00-7000-8000-000000000002', pieceId: '01936f5e-7c00-7000-8000-000000000003' },
      ...{ price: '350000', currency: 'VND', priceReason: '', paid: 'cash', slip: '', soldAt: '' },
    },
    randomBytes,
    key,
    use,
    expected: { ...use, origins: [use.origin], publicKey: key.publicKey },
    authenticatorAnswer: protocol.assertWithSoftwareKey(use),
  };
}

const examples = readdirSync(sources)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => readFileSync(new URL(file, sources), 'utf8').match(/@example .+/g) ?? [])
  .map((line) => line.slice('@example '.length).replace(/ \*\/$/, ''));

describe('examples', () => {
  const known = names();
  const evaluate = (expression: string): unknown =>
    new Function(...Object.keys(known), `return (${expression});`)(...Object.values(known));

  for (const example of examples) {
    const [call, result] = example.split(' // ');
    it(example, () => void expect(evaluate(call!)).to.deep.equal(evaluate(result!)));
  }

  it('exist for every public function', () => {
    const functions = Object.entries(protocol).filter(
      ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
    );
    const missing = functions.filter(([name]) => !examples.some((example) => example.includes(`${name}(`)));
    expect(missing.map(([name]) => name)).to.deep.equal([]);
  });
});
