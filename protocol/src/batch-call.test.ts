import { expect } from 'chai';
import { Interface } from 'ethers';
import { decodeBatchAnswer, encodeBatchCall } from './batch-call.js';
import { certificateRegistryAbi } from './generated/abi.js';
import type { Hex } from './hex.js';
import { word } from './testing/chain-readings.js';

describe('call of the registry for a batch', () => {
  const registry = new Interface(certificateRegistryAbi);

  const answerOf = (...batch: (bigint | number | boolean)[]) =>
    registry.encodeFunctionResult('batchOf', [batch]) as Hex;

  it('is encoded as the contract’s ABI asks', () => {
    for (const cooperativeNumber of ['1', '18446744073709551615']) {
      const theirs = registry.encodeFunctionData('batchOf', [cooperativeNumber, word]);
      expect(encodeBatchCall({ cooperativeNumber, root: word })).to.equal(theirs);
    }
  });

  it('gives first number and size, or null where there is no such batch', () => {
    const issued = answerOf(1_790_000_000, 1_790_000_500, 4_294_963_200, 4096, true, (2n << 16n) | 1n);
    expect(decodeBatchAnswer(issued)).to.deep.equal({ firstNumber: 4_294_963_200, size: 4096 });
    expect(decodeBatchAnswer(answerOf(0, 0, 0, 0, false, 0))).to.equal(null);
  });

  it('is no answer of this registry in any other form', () => {
    const whole = answerOf(1, 1, 1, 1, false, 1);
    for (const other of ['0x', whole.slice(0, -2), `${whole}00`, whole.replace(/1$/, 'g')] as Hex[])
      expect(() => decodeBatchAnswer(other), other).to.throw('192 bytes');
  });
});
