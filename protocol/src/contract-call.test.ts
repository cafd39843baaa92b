import { Interface } from 'ethers';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeInspectAnswer, encodeInspectCall } from './contract-call.js';
import { certificateTokenAbi } from './generated/abi.js';
import { hexOf } from './hex.js';
import type { Hex } from './hex.js';

const hex = (size: number) => fc.uint8Array({ minLength: size, maxLength: size }).map(hexOf);
const seconds = fc.integer({ min: 0, max: 2 ** 40 - 1 });

const inclusions = fc.record({
  fields: fc.record({
    cooperativeNumber: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
    number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    serialHash: hex(32),
    content: hex(32),
    makerKey: hex(32),
    claimKey: hex(20),
  }),
  root: hex(32),
  proof: fc.array(hex(32), { maxLength: 12 }),
});

describe('call of the token', () => {
  const token = new Interface(certificateTokenAbi);

  it('is encoded as the contract’s ABI asks', () => {
    fc.assert(
      fc.property(inclusions, ({ fields, root, proof }) => {
        const { cooperativeNumber, number, serialHash, content, makerKey, claimKey } = fields;
        const certificate = [cooperativeNumber, number, serialHash, content, makerKey, claimKey];
        const theirs = token.encodeFunctionData('inspect', [certificate, root, proof]);
        expect(encodeInspectCall({ fields, root, proof })).to.equal(theirs);
      }),
    );
  });

  it('gives an answer that is read as the contract’s ABI states it', () => {
    const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const signers = fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 7 });
    const uint32 = fc.nat(2 ** 32 - 1);
    const answers = fc.record({
      flags,
      times: fc.array(seconds, { minLength: 9, maxLength: 9 }),
      profile: hex(32),
      successor: hex(32),
      owner: hex(20),
      states: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(5)),
      signers: fc.tuple(signers, signers),
      reasons: fc.tuple(fc.nat(65_535), fc.nat(65_535)),
      numbers: fc.tuple(uint32, fc.nat(), uint32, uint32),
    });
    fc.assert(
      fc.property(
        answers,
        ({ flags, times, profile, successor, owner, states, signers, reasons, numbers }) => {
          const [included, suspect, claimed, lost] = flags as [boolean, boolean, boolean, boolean];
          const [cooperative, piece, maker] = states;
          const [pieceSigners, batchSigners] = signers;
          const [version, blockNumber, nonce, announcedVersion] = numbers;
          const packed = (indexes: number[]) =>
            indexes.reduceRight((sum, index) => (sum << 16n) | BigInt(index), 0n);
          const data = token.encodeFunctionResult('inspect', [
            {
              verification: {
                included,
                issuedAt: times[0],
                sealedAt: times[1],
                issuer: {
                  state: cooperative,
                  suspendedFrom: times[2],
                  profile,
                  suspect,
                  makerStanding: maker,
                  makerAddedAt: times[3],
                  makerClosedAt: times[4],
                },
                status: {
                  state: piece,
                  reason: reasons[0],
                  setAt: times[5],
                  version,
                  signers: packed(pieceSigners),
                },
                batchStatus: {
                  reason: reasons[1],
                  setAt: times[6],
                  signers: packed(batchSigners),
                  successor,
                },
                blockTime: times[7],
                blockNumber,
              },
              claimed,
              owner,
              custody: { nonce, lost, reportedAt: times[8], announcedVersion },
            },
          ]) as Hex;
          expect(decodeInspectAnswer(data)).to.deep.equal({
            included,
            issuedAt: times[0],
            sealedAt: times[1],
            issuer: {
              state: ['none', 'active', 'suspended', 'closed'][cooperative],
              suspendedFrom: times[2],
              profile,
              suspect,
              makerStanding: ['not-signed', 'unknown', 'good', 'added-later', 'closed', 'stolen'][maker],
              makerAddedAt: times[3],
              makerClosedAt: times[4],
            },
            status: {
              state: ['active', 'suspended', 'withdrawn'][piece],
              reason: reasons[0],
              setAt: times[5],
              version,
              signers: pieceSigners,
            },
            batchStatus: { reason: reasons[1], setAt: times[6], signers: batchSigners, successor },
            blockTime: times[7],
            blockNumber,
            claimed,
            owner,
            custody: { nonce, lost, reportedAt: times[8], announcedVersion },
          });
        },
      ),
    );
  });

  it('refuses what is no answer of the registry', () => {
    const words = (index: number, value: string): Hex =>
      `0x${Array.from({ length: 27 }, (_, i) => (i === index ? value : '0').padStart(64, '0')).join('')}`;
    expect(() => decodeInspectAnswer('0x')).to.throw('this answer has 0');
    expect(() => decodeInspectAnswer(`${words(0, '1')}00`)).to.throw('this answer has 865');
    expect(() => decodeInspectAnswer(words(0, '2'))).to.throw('unknown value, 2');
    expect(() => decodeInspectAnswer(words(3, '4'))).to.throw('unknown value, 4');
    expect(() => decodeInspectAnswer(words(7, '6'))).to.throw('unknown value, 6');
    expect(() => decodeInspectAnswer(words(10, '3'))).to.throw('unknown value, 3');
    expect(() => decodeInspectAnswer(words(19, 'f'.repeat(64)))).to.throw('impossible number');
    expect(() => decodeInspectAnswer(words(22, 'f'.repeat(41)))).to.throw('impossible address');
  });
});
