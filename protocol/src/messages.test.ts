import { readFileSync } from 'node:fs';
import { TypedDataEncoder } from 'ethers';
import { expect } from 'chai';
import { digestOf } from './digest.js';
import type { Hex } from './hex.js';
import { type Act, actTypes, digestOfAct, type HolderAct } from './messages.js';
import { utf8 } from './text.js';
import { tokenIdOf } from './token-id.js';
import { vectors } from './testing/vectors.js';

const domain = { chainId: 31_337, registry: '0x5fbdb2315678afecb367f032d93f642f64180aa3' as Hex };
const word = digestOf(utf8('word'));
const other = digestOf(utf8('another word'));
const owner: Hex = `0x${'0d'.repeat(20)}`;
const tokenId = tokenIdOf({ cooperativeNumber: '18446744073709551615', number: 4_294_967_295 });
const key: Hex = `0x${'ab'.repeat(84)}`;
const deadline = 1_800_000_000;

const acts: (Act | HolderAct)[] = [
  {
    type: 'IssueBatch',
    message: {
      cooperativeId: '18446744073709551615',
      root: word,
      first: 1,
      size: 4096,
      manifest: word,
      deadline,
    },
  },
  {
    type: 'SetStatus',
    message: { cooperativeId: '2', number: 9, state: 2, reason: 3, text: word, version: 1, deadline },
  },
  {
    type: 'RotateSigners',
    message: { cooperativeId: '2', added: [key, '0x00'], closed: [word], nonce: 4, deadline },
  },
  { type: 'RotateSigners', message: { cooperativeId: '2', added: [], closed: [], nonce: 4, deadline } },
  { type: 'SetThreshold', message: { cooperativeId: '2', threshold: 7, nonce: 0, deadline } },
  { type: 'AddMaker', message: { cooperativeId: '2', key, nonce: 0, deadline } },
  { type: 'CloseKey', message: { cooperativeId: '2', keyId: word, nonce: 0, deadline } },
  {
    type: 'ReportTheft',
    message: { cooperativeId: '2', keyId: word, stolenFrom: 1_790_000_000, nonce: 1, deadline },
  },
  { type: 'VetoRecovery', message: { cooperativeId: '2', recovery: word, nonce: 1, deadline } },
  {
    type: 'Supersede',
    message: { cooperativeId: '2', root: word, successor: other, reason: 5, text: word, deadline },
  },
  { type: 'Endorse', message: { cooperativeId: '2', root: word, since: 1_790_000_000, deadline } },
  { type: 'Claim', message: { tokenId, to: owner, deadline } },
  { type: 'Move', message: { tokenId, to: owner, kind: 3, nonce: 4_294_967_295, deadline } },
  { type: 'SetLost', message: { tokenId, lost: true, nonce: 0, deadline } },
  { type: 'SetLost', message: { tokenId, lost: false, nonce: 1, deadline } },
];

describe('messages of acts', () => {
  for (const act of acts) {
    it(`gives ${act.type} the digest that another library gives it`, () => {
      const { type, contract } = actTypes[act.type];
      const members = type.slice(type.indexOf('(') + 1, -1).split(',');
      const fields = members.map((member) => ({ type: member.split(' ')[0]!, name: member.split(' ')[1]! }));
      const eip712Domain = {
        name: contract,
        version: '1',
        chainId: domain.chainId,
        verifyingContract: domain.registry,
      };
      const theirs = TypedDataEncoder.hash(eip712Domain, { [act.type]: fields }, act.message);
      expect(digestOfAct(act, domain)).to.equal(theirs);
    });
  }

  it('gives every kind of act the digest it had in version 1', () => {
    const golden = vectors<((Act | HolderAct) & { domain: typeof domain; digest: Hex })[]>('acts');
    expect([...new Set(golden.map(({ type }) => type))]).to.have.members(Object.keys(actTypes));
    for (const { domain: of, digest, ...act } of golden) {
      expect(digestOfAct(act as Act | HolderAct, of), act.type).to.equal(digest);
    }
  });

  it('uses the type strings that the contracts’ interfaces state', () => {
    const interfaces = ['CraftTypes', 'CertificateTypes', 'TokenTypes', 'ICertificateToken']
      .map((name) => readFileSync(new URL(`../../contracts/interfaces/${name}.sol`, import.meta.url), 'utf8'))
      .join('\n');
    for (const { type } of Object.values(actTypes)) expect(interfaces).to.contain(`@dev ${type}`);
  });

  it('refuses a missing, an additional and a too large member', () => {
    const threshold = { cooperativeId: '2', threshold: 1, nonce: 0, deadline };
    const given = (message: object) => () => digestOfAct({ type: 'SetThreshold', message } as Act, domain);
    expect(given({ ...threshold, note: 1 })).to.throw('cooperativeId, threshold, nonce, deadline');
    expect(given({ cooperativeId: '2', threshold: 1, nonce: 0 })).to.throw('deadline');
    expect(given({ ...threshold, threshold: 256 })).to.throw('256 does not fit uint8');
    expect(given({ ...threshold, nonce: -1 })).to.throw('-1 does not fit uint32');
    const closeKey: Act = {
      type: 'CloseKey',
      message: { cooperativeId: '2', keyId: '0x00', nonce: 0, deadline },
    };
    expect(() => digestOfAct(closeKey, domain)).to.throw('32 bytes');
    const claim: HolderAct = { type: 'Claim', message: { tokenId, to: word, deadline } };
    expect(() => digestOfAct(claim, domain)).to.throw('20 bytes');
  });
});
