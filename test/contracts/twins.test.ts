import { expect } from 'chai';

import { type Hex, ZERO_20, ZERO_32 } from '@daulang/protocol';
import { decodeInspectAnswer, encodeInspectCall } from '@daulang/protocol/contract-call';
import { leafOf } from '@daulang/protocol/leaf';
import { type Act, actTypes, digestOfAct, type HolderAct } from '@daulang/protocol/messages';
import { tokenIdOf } from '@daulang/protocol/token-id';
import { proofOf } from '@daulang/protocol/tree';

import { digestOf, LATER } from './support/acts.js';
import { ethers } from './support/chain.js';
import { given } from './support/given.js';
import { digest } from './support/registries.js';
import { claimed, setLost, setStatus, SUSPENDED } from './support/tokens.js';

/** Fixture: a batch of three whose first piece was claimed and reported lost, and whose second is suspended. */
async function touched() {
  const on = await claimed();
  await setLost(on, on.first, on.buyer);
  await setStatus(on, on.batch.certificates[1]!.number, SUSPENDED);
  const { chainId } = await ethers.provider.getNetwork();
  const registry = (await on.certificates.getAddress()).toLowerCase() as Hex;
  return { ...on, domain: { chainId: Number(chainId), registry } };
}

const one = digest('one');
const two = digest('two');
const tokenId = '79228162514264337593543950335';
const to = `0x${'0d'.repeat(20)}` as Hex;
const acts: (Act | HolderAct)[] = [
  {
    type: 'RotateSigners',
    message: { cooperativeId: '1', added: [one, `${one}00ff`], closed: [two], nonce: 3, deadline: LATER },
  },
  {
    type: 'RotateSigners',
    message: { cooperativeId: '1', added: [], closed: [one, two], nonce: 3, deadline: 1 },
  },
  {
    type: 'SetThreshold',
    message: { cooperativeId: '18446744073709551615', threshold: 7, nonce: 0, deadline: LATER },
  },
  {
    type: 'AddMaker',
    message: { cooperativeId: '2', key: `${one}${two.slice(2)}`, nonce: 4_294_967_295, deadline: LATER },
  },
  { type: 'CloseKey', message: { cooperativeId: '2', keyId: two, nonce: 9, deadline: LATER } },
  {
    type: 'ReportTheft',
    message: { cooperativeId: '2', keyId: two, stolenFrom: 1_099_511_627_775, nonce: 9, deadline: LATER },
  },
  { type: 'VetoRecovery', message: { cooperativeId: '2', recovery: two, nonce: 9, deadline: LATER } },
  {
    type: 'IssueBatch',
    message: {
      cooperativeId: '1',
      root: one,
      first: 4_294_967_295,
      size: 4096,
      manifest: two,
      deadline: LATER,
    },
  },
  {
    type: 'SetStatus',
    message: { cooperativeId: '1', number: 7, state: 2, reason: 9, text: one, version: 2, deadline: LATER },
  },
  {
    type: 'Supersede',
    message: { cooperativeId: '1', root: one, successor: two, reason: 9, text: one, deadline: LATER },
  },
  { type: 'Endorse', message: { cooperativeId: '1', root: one, since: 1_790_000_000, deadline: LATER } },
  { type: 'Claim', message: { tokenId, to, deadline: LATER } },
  { type: 'Move', message: { tokenId, to, kind: 3, nonce: 4_294_967_295, deadline: LATER } },
  { type: 'SetLost', message: { tokenId, lost: true, nonce: 0, deadline: LATER } },
  { type: 'SetLost', message: { tokenId, lost: false, nonce: 1, deadline: LATER } },
];

type On = Awaited<ReturnType<typeof touched>>;

/** The contract that takes the act, as its EIP-712 name says. */
const contractOf = (on: On, { type }: Act | HolderAct) =>
  ({
    'DauLang CertificateRegistry': on.certificates,
    'DauLang CraftRegistry': on.crafts,
    'DauLang CertificateToken': on.tokens,
  })[actTypes[type].contract];

const fieldsOf = ({ cooperativeId, ...rest }: On['batch']['certificates'][number]) => ({
  ...rest,
  cooperativeNumber: String(cooperativeId),
});

describe('protocol/ beside the contracts', () => {
  for (const act of acts) {
    given(touched).it(`gives the digest of ${act.type} that signers sign`, async (on) => {
      const contract = contractOf(on, act);
      const domain = { ...on.domain, registry: (await contract.getAddress()).toLowerCase() as Hex };
      expect(digestOfAct(act, domain)).to.equal(await digestOf(contract, act.type, act.message));
    });
  }

  given(touched).it('gives the leaf that the registry gives', async (on) => {
    for (const certificate of on.batch.certificates) {
      expect(leafOf(fieldsOf(certificate), on.domain)).to.equal(await on.certificates.leafOf(certificate));
    }
  });

  given(touched).it('gives the id of the token that the claim made', async (on) => {
    const id = tokenIdOf(fieldsOf(on.batch.certificates[0]!));
    expect(await on.tokens.ownerOf(id)).to.equal(on.buyer.address);
  });

  given(touched).it('asks the token, and reads its answer, as the ABI says', async (on) => {
    const { root } = on.batch.tree;
    for (const [place, certificate] of on.batch.certificates.entries()) {
      const proof = proofOf(on.batch.tree, place);
      const data = encodeInspectCall({ fields: fieldsOf(certificate), root, proof });
      const read = decodeInspectAnswer((await ethers.provider.call({ to: on.tokens, data })) as Hex);
      const { custody, verification } = await on.tokens.inspect(certificate, root, proof);
      const { issuer, status } = verification;
      const isFirst = place === 0;
      expect(read).to.deep.equal({
        included: true,
        issuedAt: Number(verification.issuedAt),
        sealedAt: Number(verification.sealedAt),
        issuer: {
          state: 'active',
          suspendedFrom: 0,
          profile: issuer.profile,
          suspect: false,
          makerStanding: 'good',
          makerAddedAt: Number(issuer.makerAddedAt),
          makerClosedAt: 0,
        },
        status:
          place === 1
            ? { state: 'suspended', reason: 7, setAt: Number(status.setAt), version: 1, signers: [1, 2] }
            : { state: 'active', reason: 0, setAt: 0, version: 0, signers: [] },
        batchStatus: { reason: 0, setAt: 0, signers: [], successor: ZERO_32 },
        blockTime: Number(verification.blockTime),
        blockNumber: Number(verification.blockNumber),
        claimed: isFirst,
        owner: isFirst ? on.buyer.address.toLowerCase() : ZERO_20,
        custody: {
          nonce: isFirst ? 1 : 0,
          lost: isFirst,
          reportedAt: Number(custody.reportedAt),
          announcedVersion: 0,
        },
      });
      expect(custody.reportedAt > 0n).to.equal(isFirst);
    }
  });
});
