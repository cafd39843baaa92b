import { expect } from 'chai';
import { AbiCoder, Interface, type InterfaceAbi } from 'ethers';
import { certificateRegistryAbi, certificateTokenAbi, craftRegistryAbi } from './generated/abi.js';
import type { Hex } from './hex.js';
import { ZERO_32 } from './hex.js';
import { readRpIdHash, rpIdHashOf } from './relying-party.js';

const addressOf = (byte: string): Hex => `0x${byte.repeat(20)}`;
const token = addressOf('11');
const rpIdHash = rpIdHashOf('seal.daulang.example');

/** Four contracts that answer as ours do. */
function contracts(): Record<string, Hex> {
  const selectorOf = (abi: InterfaceAbi, name: string) => new Interface(abi).getFunction(name)!.selector;
  const word = (address: Hex) => AbiCoder.defaultAbiCoder().encode(['address'], [address]) as Hex;
  const verifier = ['function rpIdHash() view returns (bytes32)'];
  return {
    [token + selectorOf(certificateTokenAbi, 'certificateRegistry')]: word(addressOf('22')),
    [addressOf('22') + selectorOf(certificateRegistryAbi, 'craftRegistry')]: word(addressOf('33')),
    [addressOf('33') + selectorOf(craftRegistryAbi, 'webAuthnVerifier')]: word(addressOf('44')),
    [addressOf('44') + selectorOf(verifier, 'rpIdHash')]: rpIdHash,
  };
}

describe('relying party of a registry', () => {
  it('is read from the token on, by the contracts’ own getters', async () => {
    const answers = contracts();
    const call = (to: Hex, data: Hex) => Promise.resolve(answers[to + data] ?? '0x');
    expect(await readRpIdHash(token, call)).to.equal(rpIdHash);
  });

  it('is not made up where an address has no code, or answers something else', async () => {
    const answers = contracts();
    for (const wrong of Object.keys(answers)) {
      for (const answer of ['0x', `${ZERO_32}00`, `0x${'ff'.repeat(31)}`] as const) {
        const call = (to: Hex, data: Hex) =>
          Promise.resolve(to + data === wrong ? answer : (answers[to + data] ?? '0x'));
        const error = await readRpIdHash(token, call).catch((thrown: unknown) => thrown);
        expect(error, `${wrong} ${answer}`).to.be.instanceOf(Error);
      }
    }
  });
});
