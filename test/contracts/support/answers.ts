import { expect } from 'chai';
import { type Result, ZeroHash } from 'ethers';

import { ethers } from './chain.js';

/** A struct by its names, through and through; typechain's types leave out that ethers gives a `Result`. */
export function asObject(answer: object): Record<string, unknown> {
  return (answer as Result).toObject(true);
}

/** The status of a certificate that nobody touched since its issue. */
export const UNTOUCHED = { state: 0n, reason: 0n, setAt: 0n, version: 0n, signers: 0n };

/** The status of a batch that stands. */
export const NOT_SUPERSEDED = { reason: 0n, setAt: 0n, signers: 0n, successor: ZeroHash };

/** What `verify` says beside the block when the certificate stands in no batch. */
export const NOTHING_KNOWN = {
  included: false,
  issuedAt: 0n,
  sealedAt: 0n,
  issuer: {
    state: 0n,
    suspendedFrom: 0n,
    profile: ZeroHash,
    suspect: false,
    makerStanding: 0n,
    makerAddedAt: 0n,
    makerClosedAt: 0n,
  },
  status: UNTOUCHED,
  batchStatus: NOT_SUPERSEDED,
};

/** The answer tells nothing but the block it was read at. */
export async function expectNotIncluded(answer: Promise<object>): Promise<void> {
  const block = (await ethers.provider.getBlock('latest'))!;
  expect(asObject(await answer)).to.deep.equal({
    ...NOTHING_KNOWN,
    blockTime: BigInt(block.timestamp),
    blockNumber: BigInt(block.number),
  });
}
