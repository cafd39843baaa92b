import { createHash } from 'node:crypto';

import type { Hex } from '@daulang/protocol';
import { claimSecretKeyOf, drawHiddenCode, type HiddenCode } from '@daulang/protocol/hidden-code';
import { SigningKey, type Wallet } from 'ethers';

import { digestOf, type Domain, LATER, signAct } from './acts.js';
import { aBatch, type Batch, type Certificate, questionOf, type QuestionChanges, seal } from './batches.js';
import { ethers, networkHelpers } from './chain.js';
import { aWallet, type TestKey } from './keys.js';
import { digest, type Registries, twoOfThree, type TwoOfThree } from './registries.js';

/** `MoveKind`, in its order. */
export const HANDOVER = 0;
export const GIFT = 1;
export const RETURN = 2;
export const WALLET = 3;

/** `PieceState`, in its order. */
export const ACTIVE = 0;
export const SUSPENDED = 1;
export const WITHDRAWN = 2;

/** What lies under the scratch patch of the label with these words; the same words are the same code. */
export function aHiddenCode(words: string): HiddenCode {
  return drawHiddenCode((size) => createHash('sha256').update(words).digest().subarray(0, size));
}

export function tokenIdOf({ cooperativeId, number }: Pick<Certificate, 'cooperativeId' | 'number'>): bigint {
  return (cooperativeId << 32n) | BigInt(number);
}

/** Somebody with a wallet and money for gas, who calls for himself. */
export async function aCaller(label: string): Promise<TestKey & { wallet: Wallet; address: string }> {
  const key = aWallet(label);
  await networkHelpers.setBalance(key.wallet.address, 10n ** 18n);
  return { ...key, wallet: key.wallet.connect(ethers.provider), address: key.wallet.address };
}

/** Fixture: three sealed pieces, the hidden codes under their patches known, and nobody owning them yet. */
export async function threeLabels() {
  const on = await twoOfThree();
  const codes = ['first label', 'second label', 'third label'].map(aHiddenCode);
  const batch = await aBatch(on, on.cooperativeId, { size: 3, codes, makerKey: on.maker.id });
  await seal(on, batch, [on.chair, on.treasurer]);
  const [first, second, third] = batch.certificates.map(tokenIdOf) as [bigint, bigint, bigint];
  return {
    ...on,
    batch,
    codes,
    first,
    second,
    third,
    buyer: await aCaller('buyer'),
    friend: await aCaller('friend'),
  };
}

export type ThreeLabels = Awaited<ReturnType<typeof threeLabels>>;

/** Fixture: the buyer has claimed the first piece. */
export async function claimed() {
  const on = await threeLabels();
  await claim(on, 0, on.buyer.address);
  return on;
}

export interface ClaimMessage {
  tokenId: bigint;
  to: string;
  deadline: number;
}

/** The claim key's signature as the contract takes it: r, and s with the parity in its highest bit (EIP-2098). */
export async function signClaim(
  on: Registries,
  message: ClaimMessage,
  secret: Uint8Array,
  domain?: Partial<Domain>,
): Promise<[Hex, Hex]> {
  const signature = new SigningKey(secret).sign(await digestOf(on.tokens, 'Claim', message, domain));
  return [signature.r as Hex, signature.yParityAndS as Hex];
}

export interface ClaimChanges extends QuestionChanges {
  batch?: Batch;
  code?: HiddenCode;
  deadline?: number;
  /** What was signed, where it is not what is submitted. */
  signed?: Partial<ClaimMessage>;
  domain?: Partial<Domain>;
}

/** All that `claim` takes for the piece at a place of the batch; `changes` replace parts of it. */
export async function claimOf(
  on: Registries & { batch: Batch; codes: HiddenCode[] },
  place: number,
  to: string,
  changes: ClaimChanges = {},
): Promise<[Certificate, Hex, Hex[], string, number, Hex, Hex]> {
  const { batch = on.batch, code = on.codes[place]!, deadline = LATER, signed, domain } = changes;
  const certificate = batch.certificates[place]!;
  const message = { tokenId: tokenIdOf(certificate), to, deadline, ...signed };
  const secret = claimSecretKeyOf(code, certificate.serialHash);
  const signature = await signClaim(on, message, secret, domain);
  return [...questionOf(batch, place, changes), to, deadline, ...signature];
}

/** Opens the patch and claims the piece for an address; anybody submits it. */
export async function claim(
  on: Registries & { batch: Batch; codes: HiddenCode[] },
  place: number,
  to: string,
  changes?: ClaimChanges,
) {
  return on.tokens.claim(...(await claimOf(on, place, to, changes)));
}

export interface MoveMessage {
  tokenId: bigint;
  to: string;
  kind: number;
  nonce: number;
  deadline: number;
}

export interface LostMessage {
  tokenId: bigint;
  lost: boolean;
  nonce: number;
  deadline: number;
}

export async function signMove(
  on: Registries,
  message: MoveMessage,
  owner: TestKey,
  domain?: Partial<Domain>,
) {
  return owner.sign(await digestOf(on.tokens, 'Move', message, domain));
}

/** A message by which the owner gives the piece to `to`, with the nonce that is next now. */
export async function moveOf(on: Registries, tokenId: bigint, to: string): Promise<MoveMessage> {
  const { nonce } = await on.tokens.custodyOf(tokenId);
  return { tokenId, to, kind: HANDOVER, nonce: Number(nonce), deadline: LATER };
}

export async function move(on: Registries, tokenId: bigint, owner: TestKey, to: string) {
  const message = await moveOf(on, tokenId, to);
  return on.tokens.move(message, await signMove(on, message, owner));
}

export async function signLost(
  on: Registries,
  message: LostMessage,
  owner: TestKey,
  domain?: Partial<Domain>,
) {
  return owner.sign(await digestOf(on.tokens, 'SetLost', message, domain));
}

export async function lostOf(on: Registries, tokenId: bigint, lost = true): Promise<LostMessage> {
  const { nonce } = await on.tokens.custodyOf(tokenId);
  return { tokenId, lost, nonce: Number(nonce), deadline: LATER };
}

export async function setLost(on: Registries, tokenId: bigint, owner: TestKey, lost = true) {
  const message = await lostOf(on, tokenId, lost);
  return on.tokens.setLost(message, await signLost(on, message, owner));
}

/** What the cooperative's two signers say of a certificate; gives the time of it. */
export async function setStatus(on: TwoOfThree, number: number, state: number): Promise<number> {
  const { version } = await on.certificates.statusOf(on.cooperativeId, number);
  const message = {
    cooperativeId: on.cooperativeId,
    number,
    state,
    reason: 7,
    text: digest('words'),
    version: Number(version) + 1,
    deadline: LATER,
  };
  const signatures = await signAct(on.certificates, 'SetStatus', message, [on.chair, on.treasurer]);
  const sent = await on.certificates.setStatus(message, signatures);
  return (await sent.getBlock())!.timestamp;
}
