import { Interface, type InterfaceAbi } from 'ethers';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeVerifyAnswer, encodeVerifyCall } from './contract-call.js';
import { hexOf } from './hex.js';
import type { Hex } from './hex.js';

const hex = (size: number) => fc.uint8Array({ minLength: size, maxLength: size }).map(hexOf);
const seconds = fc.integer({ min: 0, max: 2 ** 40 - 1 });

const inclusions = fc.record({
  fields: fc.record({
    cooperativeId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
    number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    serialHash: hex(32),
    content: hex(32),
    makerKey: hex(32),
    claimKey: hex(20),
  }),
  root: hex(32),
  proof: fc.array(hex(32), { maxLength: 12 }),
});

describe('call of the registry', () => {
  let registry: Interface;

  before(async () => {
    const file = new URL('../../contracts/generated/abi.ts', import.meta.url).href;
    const generated = (await import(file)) as { certificateRegistryAbi: InterfaceAbi };
    registry = new Interface(generated.certificateRegistryAbi);
  });

  it('is encoded as the contract’s ABI asks', () => {
    fc.assert(
      fc.property(inclusions, ({ fields, root, proof }) => {
        const { cooperativeId, number, serialHash, content, makerKey, claimKey } = fields;
        const certificate = [cooperativeId, number, serialHash, content, makerKey, claimKey];
        const theirs = registry.encodeFunctionData('verify', [certificate, root, proof]);
        expect(encodeVerifyCall({ fields, root, proof })).to.equal(theirs);
      }),
    );
  });

  it('gives an answer that is read as the contract’s ABI states', () => {
    const answers = fc.record({
      times: fc.array(seconds, { minLength: 7, maxLength: 7 }),
      profile: hex(32),
      states: fc.tuple(fc.boolean(), fc.nat(2), fc.nat(2), fc.nat(4)),
      signers: fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 7 }),
      numbers: fc.tuple(fc.nat(65_535), fc.nat(2 ** 31), fc.nat(2 ** 31)),
    });
    fc.assert(
      fc.property(answers, ({ times, profile, states, signers, numbers }) => {
        const [included, cooperative, piece, maker] = states;
        const packed = signers.reduceRight((sum, index) => (sum << 16n) | BigInt(index), 0n);
        const data = registry.encodeFunctionResult('verify', [
          [
            included,
            times[0],
            times[1],
            cooperative,
            times[2],
            profile,
            [piece, numbers[0], times[3], numbers[1], packed],
            maker,
            times[4],
            times[5],
            times[6],
            numbers[2],
          ],
        ]) as Hex;
        expect(decodeVerifyAnswer(data)).to.deep.equal({
          included,
          issuedAt: times[0],
          sealedAt: times[1],
          cooperativeState: ['none', 'active', 'suspended'][cooperative],
          suspendedFrom: times[2],
          profile,
          status: {
            state: ['active', 'suspended', 'withdrawn'][piece],
            reason: numbers[0],
            setAt: times[3],
            version: numbers[1],
            signers,
          },
          makerStanding: ['not-signed', 'unknown', 'good', 'added-later', 'closed'][maker],
          makerAddedAt: times[4],
          makerClosedAt: times[5],
          blockTime: times[6],
          blockNumber: numbers[2],
        });
      }),
    );
  });

  it('refuses what is no answer of the registry', () => {
    const words = (index: number, value: string): Hex =>
      `0x${Array.from({ length: 16 }, (_, i) => (i === index ? value : '0').padStart(64, '0')).join('')}`;
    expect(() => decodeVerifyAnswer('0x')).to.throw('this answer has 0');
    expect(() => decodeVerifyAnswer(`${words(0, '1')}00`)).to.throw('this answer has 513');
    expect(() => decodeVerifyAnswer(words(0, '2'))).to.throw('unknown value, 2');
    expect(() => decodeVerifyAnswer(words(6, '3'))).to.throw('unknown value, 3');
    expect(() => decodeVerifyAnswer(words(14, 'f'.repeat(64)))).to.throw('impossible number');
  });
});
