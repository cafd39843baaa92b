import type { Hex } from '@daulang/protocol';
import { proofOf } from '@daulang/protocol/tree';
import type { ContractTransactionResponse } from 'ethers';
import { network } from 'hardhat';

import { digestOf, LATER, signAct } from '../support/acts.js';
import { aBatch, type Batch, seal } from '../support/batches.js';
import { aPasskey, aWallet, type TestKey } from '../support/keys.js';
import { admit, digest, registries, type Registries } from '../support/registries.js';
import {
  DEAREST_INSPECTION,
  DEPTHS,
  firstSealFigure,
  inspectFigure,
  SEALED_SIZES,
  SEALERS,
  sealFigure,
} from './limits.js';

/** Gas by what was measured. */
export type Figures = Record<string, number>;

type Act = Promise<ContractTransactionResponse>;
type Measure = (what: string, act: Act) => Promise<void>;

/**
 * Measures every act that somebody pays for, on a chain of its own: addresses, and with them every signed byte, are
 * the same in each run, so that the figures are too.
 */
export async function measureGas(): Promise<Figures> {
  const chain = await network.create();
  const on = await registries(chain);
  const figures: Figures = {};
  const measure: Measure = async (what, act) => {
    const receipt = await (await act).wait();
    figures[what] = Number(receipt!.gasUsed);
  };
  const wallet = aWallet('gas wallet');
  const passkeys = ['first', 'second'].map((label) => aPasskey(`gas ${label}`, on.webAuthnVerifier));

  const keysOf = [[wallet], passkeys.slice(0, 1), passkeys];
  for (const [place, sealers] of SEALERS.entries())
    await measureSealing(on, measure, sealers, keysOf[place]!);
  await measureStatus(on, measure, 1n, 'one wallet', [wallet]);
  await measureStatus(on, measure, 2n, 'one passkey', passkeys.slice(0, 1));
  await measureMaker(on, measure, 2n, passkeys.slice(0, 1));

  await measureClaimsAndMoves(on, measure);

  const meter = await chain.ethers.deployContract('InspectionMeter');
  const gasOfInspect = async ({ certificates, tree }: Batch, place: number) => {
    const question = [certificates[place]!, tree.root, proofOf(tree, place)];
    return Number(await meter.getFunction('gasOfInspect')(await on.tokens.getAddress(), ...question));
  };
  for (const depth of DEPTHS) {
    for (const [what, [batch, place]] of Object.entries(await piecesAtDepth(on, depth))) {
      figures[inspectFigure(depth, what)] = await gasOfInspect(batch, place);
    }
  }
  const [batch, place] = await theDearestPiece(on);
  figures[DEAREST_INSPECTION] = await gasOfInspect(batch, place);
  await chain.close();
  return figures;
}

/** What is signed names the root and the size alone, so that any root stands for a batch of any size. */
async function measureSealing(on: Registries, measure: Measure, sealers: string, keys: TestKey[]) {
  const cooperativeId = await admit(on, keys, keys.length);
  await on.crafts.connect(on.authority).raiseCapacity(cooperativeId, 100_000);
  let first = 1;
  const sealOf = async (size: number) => {
    const batch = await aBatch(on, cooperativeId, { first, size: 2 });
    first += size;
    return seal(on, { ...batch, tree: { ...batch.tree, size } }, keys);
  };
  await measure(firstSealFigure(sealers), sealOf(1));
  for (const size of SEALED_SIZES) await measure(sealFigure(sealers, size), sealOf(size));
}

async function measureStatus(
  on: Registries,
  measure: Measure,
  cooperativeId: bigint,
  signer: string,
  keys: TestKey[],
) {
  const set = async (number: number, state: number, version: number) => {
    const text = digest('why');
    const act = { cooperativeId, number, state, reason: 7, text, version, deadline: LATER };
    return on.certificates.setStatus(act, await signAct(on.certificates, 'SetStatus', act, keys));
  };
  await measure(`withdraw with ${signer}`, set(1, 2, 1));
  await measure(`suspend with ${signer}`, set(2, 1, 1));
  await measure(`reinstate with ${signer}`, set(2, 0, 2));
}

async function measureMaker(on: Registries, measure: Measure, cooperativeId: bigint, keys: TestKey[]) {
  const key = aPasskey('gas maker', on.webAuthnVerifier).encoded;
  const act = { cooperativeId, key, nonce: 0, deadline: LATER };
  await measure(
    'add a maker with one passkey',
    on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, keys)),
  );
}

/** A cooperative with one manager and a maker, and a batch of 2^depth pieces: some vouched, some the maker's. */
async function aSealedBatch(on: Registries, depth: number, words: string, makers: boolean) {
  const manager = aWallet(`${words} manager`);
  const maker = aPasskey(`${words} maker`, on.webAuthnVerifier);
  const cooperativeId = await admit(on, [manager], 1);
  const act = { cooperativeId, key: maker.encoded, nonce: 0, deadline: LATER };
  await on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [manager]));
  const size = 2 ** depth;
  const batch = await aBatch(on, cooperativeId, {
    size,
    words,
    ...(makers && { makerKey: maker.id }),
    claimKeys: Array.from({ length: Math.min(size, 8) }, (_, place) => codeOf(words, place).wallet.address),
  });
  await seal(on, batch, [manager]);
  return batch;
}

/** The key that a piece's hidden code leads to. */
const codeOf = (words: string, place: number) => aWallet(`hidden code ${place} of ${words}`);

async function claim(on: Registries, batch: Batch, place: number, words: string, to: Hex): Act {
  const { certificates, tree } = batch;
  const certificate = certificates[place]!;
  const tokenId = tokenIdOf(batch, place);
  const signed = codeOf(words, place).wallet.signingKey.sign(
    await digestOf(on.tokens, 'Claim', { tokenId, to, deadline: LATER }),
  );
  const { r, yParityAndS } = signed;
  return on.tokens.claim(certificate, tree.root, proofOf(tree, place), to, LATER, r, yParityAndS);
}

async function move(on: Registries, tokenId: bigint, nonce: number, from: TestKey, to: Hex): Act {
  const act = { tokenId, to, kind: 0, nonce, deadline: LATER };
  return on.tokens.move(act, from.sign(await digestOf(on.tokens, 'Move', act)));
}

const tokenIdOf = (batch: Batch, place: number) => (batch.cooperativeId << 32n) | BigInt(batch.first + place);

async function measureClaimsAndMoves(on: Registries, measure: Measure) {
  const holder = (name: string) => aWallet(`gas holder ${name}`);
  const [an, binh, chi, dung] = [holder('an'), holder('binh'), holder('chi'), holder('dung')];
  const vouched = await aSealedBatch(on, 12, 'vouched', false);
  await measure('claim, vouched, to a fresh holder', claim(on, vouched, 0, 'vouched', an.encoded));
  await measure('claim, vouched, to a holder', claim(on, vouched, 1, 'vouched', an.encoded));
  const signed = await aSealedBatch(on, 12, 'signed', true);
  await measure(
    'claim, signed by its maker, to a fresh holder',
    claim(on, signed, 0, 'signed', binh.encoded),
  );
  await measure('claim, signed by its maker, to a holder', claim(on, signed, 1, 'signed', binh.encoded));

  const piece = tokenIdOf(signed, 0);
  await measure('first move, to a holder', move(on, piece, 0, binh, an.encoded));
  await measure('later move, to a holder', move(on, piece, 1, an, binh.encoded));
  // ERC-721 counts what each address holds: whoever holds for the first time opens a slot.
  await measure('first move, to a fresh holder', move(on, tokenIdOf(signed, 1), 0, binh, chi.encoded));
  await measure(
    "later move, to a fresh holder, its sender's last",
    move(on, tokenIdOf(signed, 1), 1, chi, dung.encoded),
  );

  const act = { tokenId: piece, lost: true, nonce: 2, deadline: LATER };
  await measure(
    'report a moved piece lost',
    on.tokens.setLost(act, binh.sign(await digestOf(on.tokens, 'SetLost', act))),
  );
}

/** A piece to which nothing happened, and one to which everything did that leaves it good. */
async function piecesAtDepth(on: Registries, depth: number): Promise<Record<string, [Batch, number]>> {
  const words = `inspected at ${depth}`;
  const vouched = await aSealedBatch(on, depth, `vouched, ${words}`, false);
  const signed = await aSealedBatch(on, depth, words, true);
  const owner = aWallet('gas holder an');
  await claim(on, signed, 0, words, owner.encoded);
  await move(on, tokenIdOf(signed, 0), 0, owner, aWallet('gas holder binh').encoded);
  return { 'vouched, unclaimed': [vouched, 0], 'signed by its maker, moved': [signed, 0] };
}

/** Every slot is written: claimed and lost, withdrawn, in a superseded batch, sealed by a key stolen since. */
async function theDearestPiece(on: Registries): Promise<[Batch, number]> {
  const words = 'the dearest to inspect';
  const batch = await aSealedBatch(on, 12, words, true);
  const { cooperativeId } = batch;
  const [manager, owner] = [aWallet(`${words} manager`), aWallet('gas holder an')];
  const successor = await aBatch(on, cooperativeId, { first: batch.first + batch.tree.size, size: 1 });
  await seal(on, successor, [manager]);
  await claim(on, batch, 0, words, owner.encoded);
  const lost = { tokenId: tokenIdOf(batch, 0), lost: true, nonce: 0, deadline: LATER };
  await on.tokens.setLost(lost, owner.sign(await digestOf(on.tokens, 'SetLost', lost)));

  const why = { reason: 7, text: digest('why'), deadline: LATER };
  const withdrawal = { cooperativeId, number: batch.first, state: 2, version: 1, ...why };
  await on.certificates.setStatus(
    withdrawal,
    await signAct(on.certificates, 'SetStatus', withdrawal, [manager]),
  );
  const superseding = { cooperativeId, root: batch.tree.root, successor: successor.tree.root, ...why };
  await on.certificates.supersede(
    superseding,
    await signAct(on.certificates, 'Supersede', superseding, [manager]),
  );
  const { addedAt } = await on.crafts.keyOf(cooperativeId, manager.id);
  await on.crafts.connect(on.guardian).dateTheft(cooperativeId, manager.id, addedAt);
  return [batch, 0];
}
