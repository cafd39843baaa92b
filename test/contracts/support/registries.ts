import { createHash } from 'node:crypto';

import type { Hex } from '@daulang/protocol';

import {
  CertificateRegistry__factory,
  CertificateToken__factory,
  CraftRegistry__factory,
  P256Verifier__factory,
  WebAuthnVerifier__factory,
} from '../../../types/ethers-contracts/index.js';
import { LATER, signAct } from './acts.js';
import { chain } from './chain.js';
import { aPasskey, aWallet, indexList, RP_ID_HASH, type TestKey } from './keys.js';

/** Any 32 bytes that stand for a document; the same words are the same digest. */
export function digest(words: string): Hex {
  return `0x${createHash('sha256').update(words).digest('hex')}`;
}

export const PROFILE = digest('profile of a cooperative');
export const CAPACITY = 5_000;

/** Fixture: verifiers and registries on a fresh chain, with an authority, a guardian and somebody else. */
export async function registries({ ethers } = chain) {
  const [authority, guardian, anyone] = await ethers.getSigners();
  const webAuthn = await new WebAuthnVerifier__factory(authority).deploy(RP_ID_HASH);
  const p256 = await new P256Verifier__factory(authority).deploy();
  const webAuthnVerifier = (await webAuthn.getAddress()).toLowerCase();
  const p256Verifier = (await p256.getAddress()).toLowerCase();
  const crafts = await new CraftRegistry__factory(authority).deploy(
    authority!.address,
    guardian!.address,
    webAuthnVerifier,
    p256Verifier,
  );
  const certificates = await new CertificateRegistry__factory(authority).deploy(await crafts.getAddress());
  const tokens = await new CertificateToken__factory(authority).deploy(await certificates.getAddress());
  return {
    crafts: crafts.connect(anyone!),
    certificates: certificates.connect(anyone!),
    tokens: tokens.connect(anyone!),
    authority: authority!,
    guardian: guardian!,
    anyone: anyone!,
    webAuthnVerifier,
    p256Verifier,
  };
}

export type Registries = Awaited<ReturnType<typeof registries>>;

/** Admits a cooperative and gives its id. */
export async function admit(on: Registries, signers: TestKey[], threshold: number): Promise<bigint> {
  const keys = signers.map((signer) => signer.encoded);
  await on.crafts.connect(on.authority).admit(PROFILE, keys, threshold, CAPACITY);
  return on.crafts.cooperativeCount();
}

/** Who signs in most tests of `twoOfThree`. */
export const CHAIR_AND_TREASURER = indexList(1, 2);

/** Fixture: one cooperative with three signers (a wallet and two passkeys), of whom two must sign, and a maker. */
export async function twoOfThree() {
  const on = await registries();
  const chair = aWallet('chair');
  const treasurer = aPasskey('treasurer', on.webAuthnVerifier);
  const secretary = aPasskey('secretary', on.webAuthnVerifier);
  const maker = aPasskey('maker', on.webAuthnVerifier);
  const cooperativeId = await admit(on, [chair, treasurer, secretary], 2);
  const act = { cooperativeId, key: maker.encoded, nonce: 0, deadline: LATER };
  await on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [chair, treasurer]));
  return { ...on, chair, treasurer, secretary, maker, cooperativeId };
}

export type TwoOfThree = Awaited<ReturnType<typeof twoOfThree>>;
