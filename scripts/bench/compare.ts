// The table of `npm run bench:gas`, run by Hardhat.
import { cidOf } from '@daulang/protocol/cid';
import { proofOf } from '@daulang/protocol/tree';
import { AbiCoder, type Contract, type EventLog, getBytes, ZeroAddress, ZeroHash } from 'ethers';
import { config, network } from 'hardhat';

import { digestOf, LATER, signAct } from '../../test/contracts/support/acts.js';
import { aBatch, seal } from '../../test/contracts/support/batches.js';
import { aPasskey, aWallet, type TestKey } from '../../test/contracts/support/keys.js';
import { admit, digest, registries } from '../../test/contracts/support/registries.js';
import { compilePeers, deployEas } from './peers.js';

const SIZES = [1, 10, 100, 1000];
/** What goes into one transaction (EIP-7825 bounds its gas at 2^24): larger issues are several of these. */
const MOST = { ours: 4096, uriStorage: 100, row: 1000, multiToken: 500, attestations: 50 };

type Sent = Promise<{ wait(): Promise<{ gasUsed: bigint } | null> }>;

/** Gas of each act; of issuing for each certificate, by how many are issued together. */
interface Costs {
  issue: number[];
  withdraw: number;
  /** To somebody who holds already, by somebody who keeps others. */
  transfer?: number;
  claim?: number;
}

const chain = await network.create();
const on = await registries(chain);
const [, , , holder, buyer] = await chain.ethers.getSigners();
const deployPeer = compilePeers(config.solidity.profiles['default']!.compilers[0]!.settings);

const gasOf = async (sent: Sent) => Number((await (await sent).wait())!.gasUsed);
const call = (contract: Contract, name: string, ...args: unknown[]) =>
  contract.getFunction(name)(...args) as unknown as Sent;
const numbers = (first: number, size: number) => Array.from({ length: size }, (_, place) => first + place);
const contentOf = (number: number) => digest(`document of piece ${number}`);

/**
 * What each piece costs when 1, 10, 100 and 1 000 are issued together, after a first that opens what is opened once.
 *
 * @param issue Issues so many pieces from a number on, in one transaction.
 */
async function issueCosts(most: number, issue: (first: number, size: number) => Sent): Promise<number[]> {
  let next = 1;
  const issueNext = async (size: number) => {
    const gas = await gasOf(issue(next, size));
    next += size;
    return gas;
  };
  await issueNext(1);
  const costs: number[] = [];
  for (const size of SIZES) {
    let gas = 0;
    for (let left = size; left > 0; left -= most) gas += await issueNext(Math.min(left, most));
    costs.push(gas / size);
  }
  return costs;
}

async function ours(words: string, keys: TestKey[]): Promise<Costs> {
  const cooperativeId = await admit(on, keys, keys.length);
  const issue = await issueCosts(MOST.ours, async (first, size) =>
    seal(on, await aBatch(on, cooperativeId, { first, size, words }), keys),
  );
  const first = Number(await on.certificates.nextNumber(cooperativeId));
  const codes = numbers(0, 4).map((place) => aWallet(`hidden code ${place}, ${words}`));
  const claimKeys = codes.map(({ wallet }) => wallet.address);
  const batch = await aBatch(on, cooperativeId, { first, size: 1000, words, claimKeys });
  await seal(on, batch, keys);
  const why = { reason: 7, text: digest('why'), deadline: LATER };
  const withdrawal = { cooperativeId, number: 1, state: 2, version: 1, ...why };
  const signatures = await signAct(on.certificates, 'SetStatus', withdrawal, keys);
  const withdraw = await gasOf(on.certificates.setStatus(withdrawal, signatures));

  const idOf = (place: number) => (cooperativeId << 32n) | BigInt(first + place);
  const claim = async (place: number, to: string): Promise<number> => {
    const message = { tokenId: idOf(place), to, deadline: LATER };
    const { r, yParityAndS } = codes[place]!.wallet.signingKey.sign(
      await digestOf(on.tokens, 'Claim', message),
    );
    const [certificate, proof] = [batch.certificates[place]!, proofOf(batch.tree, place)];
    return gasOf(on.tokens.claim(certificate, batch.tree.root, proof, to, LATER, r, yParityAndS));
  };
  const fresh = await claim(0, aWallet(`holder, ${words}`).wallet.address);
  for (const place of [1, 2]) await claim(place, holder!.address);
  await claim(3, buyer!.address);
  const tokens = on.tokens.connect(holder!);
  const transfer = await gasOf(tokens.transferFrom(holder!.address, buyer!.address, idOf(1)));
  return { issue, withdraw, transfer, claim: fresh };
}

/** Of a peer that is an ERC-721 whose `holder` holds everything. */
async function afterIssue(peer: Contract): Promise<Pick<Costs, 'withdraw' | 'transfer'>> {
  const transfer = (tokenId: number) =>
    gasOf(call(peer, 'transferFrom', holder!.address, buyer!.address, tokenId));
  await transfer(3);
  return { transfer: await transfer(500), withdraw: await gasOf(call(peer, 'withdraw', 700)) };
}

async function uriStorage(): Promise<Costs> {
  const peer = await deployPeer('UriStoragePeer', holder!);
  const uriOf = (number: number) => `ipfs://${cidOf(getBytes(contentOf(number)))}`;
  const issue = await issueCosts(MOST.uriStorage, (first, size) =>
    call(peer, 'issue', holder!.address, first, numbers(first, size).map(uriOf)),
  );
  return { issue, ...(await afterIssue(peer)) };
}

async function row(): Promise<Costs> {
  const peer = await deployPeer('RowPeer', holder!);
  const issue = await issueCosts(MOST.row, (_, size) => call(peer, 'issue', holder!.address, size));
  return { issue, ...(await afterIssue(peer)) };
}

async function multiToken(): Promise<Costs> {
  const peer = await deployPeer('MultiTokenPeer', holder!);
  const issue = await issueCosts(MOST.multiToken, (first, size) =>
    call(peer, 'issue', holder!.address, numbers(first, size), numbers(first, size).fill(1)),
  );
  // A balance for each holder of each id: whoever receives never holds it already.
  const transfer = await gasOf(call(peer, 'safeTransferFrom', holder!.address, buyer!.address, 500, 1, '0x'));
  return { issue, transfer, withdraw: await gasOf(call(peer, 'withdraw', holder!.address, 700)) };
}

async function attestations(): Promise<Costs> {
  const { eas, schemas } = await deployEas(holder!);
  await gasOf(call(schemas, 'register', 'bytes32 serialHash,bytes32 content', ZeroAddress, true));
  const uidIn = async (contract: Contract, event: string) =>
    String(((await contract.queryFilter(event))[0] as EventLog).args['uid']);
  const schema = await uidIn(schemas, 'Registered');
  const dataOf = (number: number) => ({
    recipient: ZeroAddress,
    expirationTime: 0,
    revocable: true,
    refUID: ZeroHash,
    data: AbiCoder.defaultAbiCoder().encode(
      ['bytes32', 'bytes32'],
      [digest(`serial of piece ${number}`), contentOf(number)],
    ),
    value: 0,
  });
  const issue = await issueCosts(MOST.attestations, (first, size) =>
    call(eas, 'multiAttest', [{ schema, data: numbers(first, size).map(dataOf) }]),
  );
  const uid = await uidIn(eas, 'Attested');
  return { issue, withdraw: await gasOf(call(eas, 'revoke', { schema, data: { uid, value: 0 } })) };
}

const passkeys = ['first', 'second'].map((label) => aPasskey(`bench ${label}`, on.webAuthnVerifier));
const base = await ours('one passkey', passkeys.slice(0, 1));
const rows: Record<string, Costs> = {
  'Dấu Làng, one passkey': base,
  'Dấu Làng, two passkeys': await ours('two passkeys', passkeys),
  'Dấu Làng, one wallet': await ours('one wallet', [aWallet('bench wallet')]),
  'ERC721URIStorage (OpenZeppelin)': await uriStorage(),
  ERC721A: await row(),
  'ERC-1155 (OpenZeppelin)': await multiToken(),
  'EAS, multiAttest': await attestations(),
};

const whole = (gas: number) => Math.round(gas).toLocaleString('en-US').replaceAll(',', ' ');
const shown = (gas: number | undefined, oursGas: number) => {
  if (gas === undefined) return '';
  const times = gas / oursGas;
  return `${whole(gas)} (× ${times < 10 ? times.toFixed(2) : whole(times)})`;
};
const heads = ['', ...SIZES.map((size) => `issue, of ${size}`), 'claim', 'withdraw', 'transfer'];
console.log('Gas, and how many times ours with one passkey. Issuing is for each certificate.\n');
for (const line of [heads, heads.map(() => '---')]) console.log(`| ${line.join(' | ')} |`);
for (const [name, { issue, claim, withdraw, transfer }] of Object.entries(rows)) {
  const cells = [
    name,
    ...issue.map((gas, place) => shown(gas, base.issue[place]!)),
    claim === undefined ? '' : whole(claim),
    shown(withdraw, base.withdraw),
    shown(transfer, base.transfer!),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(`\nLeft out is what an issuer pays once: its first batch or token, a contract, a schema.
Ours have no owner until they are claimed, once, here to a fresh holder at depth 10; the tokens of others begin with one.
Withdrawing is signed and says who and why in ours; EAS revokes; the tokens of others are burnt.
Withdrawn and transferred is a token from the middle of a large issue, which is where ERC721A searches for its owner.
ERC721A and ERC-1155 keep a number of each piece and nothing of its certificate. EAS has no owners to transfer from.
Larger issues take several transactions of ${MOST.uriStorage} (ERC721URIStorage), ${MOST.multiToken} (ERC-1155), ${MOST.attestations} (EAS).`);
