import { expect } from 'chai';
import { AbiCoder, Interface, type InterfaceAbi } from 'ethers';
import type { Hex } from './hex.js';
import { ZERO_32 } from './hex.js';
import { readRpIdHash, rpIdHashOf } from './relying-party.js';

const addressOf = (byte: string): Hex => `0x${byte.repeat(20)}`;
const token = addressOf('11');
const rpIdHash = rpIdHashOf('seal.daulang.example');

/** Four contracts that answer as ours do. */
async function contracts(): Promise<Record<string, Hex>> {
  const file = new URL('../../contracts/generated/abi.ts', import.meta.url).href;
  const abis = (await import(file)) as Record<string, InterfaceAbi>;
  const selectorOf = (abi: InterfaceAbi, name: string) => new Interface(abi).getFunction(name)!.selector;
  const word = (address: Hex) => AbiCoder.defaultAbiCoder().encode(['address'], [address]) as Hex;
  const verifier = ['function rpIdHash() view returns (bytes32)'];
  return {
    [token + selectorOf(abis['certificateTokenAbi']!, 'certificateRegistry')]: word(addressOf('22')),
    [addressOf('22') + selectorOf(abis['certificateRegistryAbi']!, 'craftRegistry')]: word(addressOf('33')),
    [addressOf('33') + selectorOf(abis['craftRegistryAbi']!, 'webAuthnVerifier')]: word(addressOf('44')),
    [addressOf('44') + selectorOf(verifier, 'rpIdHash')]: rpIdHash,
  };
}

describe('relying party of a registry', () => {
  it('is read from the token on, by the contracts’ own getters', async () => {
    const answers = await contracts();
    const call = (to: Hex, data: Hex) => Promise.resolve(answers[to + data] ?? '0x');
    expect(await readRpIdHash(token, call)).to.equal(rpIdHash);
  });

  it('is not made up where an address has no code, or answers something else', async () => {
    const answers = await contracts();
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
