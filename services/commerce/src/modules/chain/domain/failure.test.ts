import { expect } from 'chai';
import { encodeErrorResult } from 'viem';
import { certificateRegistryAbi } from '@daulang/protocol/generated/abi';
import { failureCodeOf, revertDataIn } from './failure.js';

describe('why a registry refused', () => {
  it('is a code made of the error name', () => {
    const data = encodeErrorResult({
      abi: certificateRegistryAbi,
      errorName: 'FirstNumberMismatch',
      args: [5, 1],
    });
    expect(failureCodeOf(data)).to.equal('first-number-mismatch');
  });

  it('is "reverted" when the data is not one of our errors', () => {
    expect(failureCodeOf('0xdeadbeef')).to.equal('reverted');
    expect(failureCodeOf('0x')).to.equal('reverted');
  });

  it('is found below the errors that wrap it', () => {
    const inner = Object.assign(new Error('execution reverted'), { code: 3, data: '0x1234' });
    expect(revertDataIn(new Error('outer', { cause: inner }))).to.equal('0x1234');
    expect(revertDataIn(new Error('no answer'))).to.equal(undefined);
  });
});
