// Gas of the acts that a cooperative pays for, measured on the in-process chain:
//   npx hardhat run scripts/bench/gas.ts
import type { ContractTransactionResponse } from 'ethers';

import { LATER, signAct } from '../../test/contracts/support/acts.js';
import { aBatch, seal } from '../../test/contracts/support/batches.js';
import { aPasskey, aWallet, type TestKey } from '../../test/contracts/support/keys.js';
import { admit, digest, registries } from '../../test/contracts/support/registries.js';

const on = await registries();
const rows: { act: string; gas: number; 'per certificate': string }[] = [];

async function measure(
  act: string,
  transaction: Promise<ContractTransactionResponse>,
  certificates?: number,
) {
  const receipt = await (await transaction).wait();
  const gas = Number(receipt!.gasUsed);
  rows.push({ act, gas, 'per certificate': certificates ? (gas / certificates).toFixed(1) : '' });
}

/** Gas does not depend on the pieces, only on what is signed: the tree of two stands for every size. */
async function measureSealing(words: string, keys: TestKey[]): Promise<bigint> {
  const cooperativeId = await admit(on, keys, keys.length);
  let first = 1;
  for (const size of [1, 1, 1000, 4096]) {
    const batch = await aBatch(on, cooperativeId, { first, size: 2, words });
    const act = `seal ${size} with ${words}${first === 1 ? ", a cooperative's first" : ''}`;
    await measure(act, seal(on, { ...batch, tree: { ...batch.tree, size } }, keys), size);
    first += size;
  }
  return cooperativeId;
}

const wallet = aWallet('bench wallet');
const passkeys = ['first', 'second'].map((label) => aPasskey(`bench ${label}`, on.webAuthnVerifier));

await measureSealing('one wallet', [wallet]);
const cooperativeId = await measureSealing('one passkey', passkeys.slice(0, 1));
await measureSealing('two passkeys', passkeys);

const one = passkeys.slice(0, 1);
for (const [version, state] of [
  [1, 1],
  [2, 0],
] as const) {
  const act = { cooperativeId, number: 1, state, reason: 7, text: digest('text'), version, deadline: LATER };
  const signatures = await signAct(on.certificates, 'SetStatus', act, one);
  await measure(
    `${state === 1 ? 'suspend' : 'reinstate'} with one passkey`,
    on.certificates.setStatus(act, signatures),
  );
}
const adding = {
  cooperativeId,
  key: aPasskey('bench maker', on.webAuthnVerifier).encoded,
  nonce: 0,
  deadline: LATER,
};
await measure(
  'add a maker with one passkey',
  on.crafts.addMaker(adding, await signAct(on.crafts, 'AddMaker', adding, one)),
);

console.table(rows);
