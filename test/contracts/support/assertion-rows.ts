import { createHash } from 'node:crypto';

import type { Hex } from '@daulang/protocol';
import { type Assertion, assertionOf } from '@daulang/protocol';
import { signWithSoftwareKey } from '@daulang/protocol/software-passkey';

import { RP_ID, softwareKey } from './keys.js';
import { N, word } from './p256.js';

/**
 * Why the chain accepts what `checkAssertion` refuses. There is no other direction: what TypeScript finds good, the
 * chain accepts. docs/certificate.md says the same in more words.
 */
type Difference =
  /** A passkey is bound to its host, which is checked; which page of the host asked, the chain does not read. */
  | 'origin'
  /** The chain looks for two parts of a text that the authenticator signed; it does not read JSON. */
  | 'json'
  /** The sealing pages forbid to be framed; the chain does not read the member. */
  | 'frame';

export interface AssertionRow {
  name: string;
  assertion: Assertion;
  publicKey: Hex;
  by: 'both' | 'neither' | Difference;
}

export const ORIGIN = `https://${RP_ID}`;
/** Its base64url holds both letters that base64 writes otherwise. */
export const CHALLENGE: Hex = `0x${'fbff'.repeat(16)}`;

const key = softwareKey('manager');
const challenge = base64url(CHALLENGE);
const right = clientText({});

interface Change {
  client?: string | Buffer;
  data?: Buffer;
  publicKey?: Hex;
  /** What becomes of r and s. */
  signature?: (r: bigint, s: bigint) => [bigint, bigint];
}

/** An assertion whose bytes are as wished, and truly signed. */
function row(name: string, by: AssertionRow['by'], change: Change): AssertionRow {
  const { client = right, data = authenticatorData(), publicKey = key.publicKey, signature } = change;
  const bytes = { clientDataJSON: Buffer.from(client), authenticatorData: data };
  const assertion = assertionOf(signWithSoftwareKey(key.privateKey, bytes));
  if (!signature) return { name, by, assertion, publicKey };
  const [r, s] = [assertion.signature.slice(2, 66), assertion.signature.slice(66)];
  const changed = signature(BigInt(`0x${r}`), BigInt(`0x${s}`))
    .map(word)
    .join('');
  return { name, by, publicKey, assertion: { ...assertion, signature: `0x${changed}` } };
}

const clientRow = (name: string, by: AssertionRow['by'], client: string | Buffer) =>
  row(name, by, { client });

function clientText(change: Record<string, unknown>): string {
  return JSON.stringify({ type: 'webauthn.get', challenge, origin: ORIGIN, crossOrigin: false, ...change });
}

function authenticatorData({ rpId = RP_ID, flags = 0x05, counter = 0, more = '' } = {}): Buffer {
  const tail = Buffer.alloc(5);
  tail[0] = flags;
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), tail, Buffer.from(more, 'hex')]);
}

function base64url(hex: Hex): string {
  return Buffer.from(hex.slice(2), 'hex').toString('base64url');
}

const origins: AssertionRow[] = [
  clientRow('the page of the host', 'both', right),
  clientRow('the same, letters written as numbers', 'both', right.replace('https', '\\u0068ttps')),
  clientRow('the same, slashes escaped', 'both', right.replace('//', '\\/\\/')),
  ...[
    `http://${RP_ID}`,
    `${ORIGIN}:8443`,
    `${ORIGIN}/`,
    `${ORIGIN}/c/1`,
    ` ${ORIGIN}`,
    ORIGIN.toUpperCase(),
    `https://www.${RP_ID}`,
    'https://localhost',
    `https://${RP_ID}.example`,
    `https://${RP_ID}@example.org`,
    `https://seal.locаlhost`,
    'android:apk-key-hash:AAAA',
    'null',
    '',
    null,
    7,
    [ORIGIN],
    { '0': ORIGIN },
    undefined,
  ].map((origin) =>
    clientRow(`the origin ${JSON.stringify(origin) ?? 'left out'}`, 'origin', clientText({ origin })),
  ),
];

const unlike: [string, AssertionRow['by'], string | Buffer][] = [
  ['a member that nobody knows', 'both', clientText({ other_keys_can_be_added_here: 'x' })],
  ['a member with an object', 'both', clientText({ tokenBinding: { status: 'supported', id: [1] } })],
  [
    'its members in another order',
    'both',
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(right) as object).reverse())),
  ],
  ['letters of several bytes before the challenge', 'both', right.replace('{', '{"làng":"Phò Trạch",')],
  [
    'another challenge in an object before the right one',
    'both',
    right.replace('{', '{"x":{"challenge":"A","type":"y"},'),
  ],
  ['spaces between members', 'both', right.replaceAll(',', ' ,\n\t')],
  ['spaces around the object', 'both', ` ${right}\n`],
  ['a space after the type’s colon', 'neither', right.replace('"type":', '"type": ')],
  ['a space before the type’s colon', 'neither', right.replace('"type":', '"type" :')],
  ['a space after the challenge’s colon', 'neither', right.replace('"challenge":', '"challenge": ')],
  ['a space before the challenge’s colon', 'neither', right.replace('"challenge":', '"challenge" :')],
  ['a letter of the type as a number', 'neither', right.replace('webauthn.get', 'webauthn\\u002eget')],
  ['a letter of the name type as a number', 'neither', right.replace('"type"', '"typ\\u0065"')],
  [
    'a letter of the challenge as a number',
    'neither',
    right.replace(challenge, `\\u00${challenge.charCodeAt(0).toString(16)}${challenge.slice(1)}`),
  ],
  [
    'a letter of the name challenge as a number',
    'neither',
    right.replace('"challenge"', '"ch\\u0061llenge"'),
  ],
  ['a type in capitals', 'neither', clientText({ type: 'WEBAUTHN.GET' })],
  ['a type that goes on', 'neither', clientText({ type: 'webauthn.get2' })],
  ['the type of a registration', 'neither', clientText({ type: 'webauthn.create' })],
  ['the type of a payment', 'neither', clientText({ type: 'payment.get' })],
  ['no type', 'neither', clientText({ type: undefined })],
  ['a list for its type', 'neither', clientText({ type: ['webauthn.get'] })],
  ['no challenge', 'neither', clientText({ challenge: undefined })],
  ['another challenge', 'neither', clientText({ challenge: base64url(`0x${'00'.repeat(32)}`) })],
  ['a challenge with padding', 'neither', clientText({ challenge: `${challenge}=` })],
  [
    'a challenge in base64',
    'neither',
    clientText({ challenge: Buffer.from(CHALLENGE.slice(2), 'hex').toString('base64') }),
  ],
  ['a challenge in hexadecimal', 'neither', clientText({ challenge: CHALLENGE })],
  ['a challenge cut short', 'neither', clientText({ challenge: challenge.slice(0, -1) })],
  ['a challenge that goes on', 'neither', clientText({ challenge: `${challenge}A` })],
  ['an empty text', 'neither', ''],
  ['null', 'neither', 'null'],
  ['a text in a text', 'neither', JSON.stringify(right)],
  ['a comma too many', 'json', right.replace('}', ',}')],
  ['a comment', 'json', right.replace('{', '{/* */')],
  ['an object that does not end', 'json', right.slice(0, -1)],
  ['words behind the object', 'json', `${right}x`],
  ['words before the object', 'json', `x${right}`],
  ['a byte order mark', 'json', `\ufeff${right}`],
  [
    'bytes that are not UTF-8',
    'json',
    Buffer.concat([Buffer.from(right.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]),
  ],
  ['a raw line break in a text', 'json', right.replace('localhost"', 'localhost\n"')],
  ['the object in a list', 'json', `[${right}]`],
  ['the object in another object', 'json', `{"x":${right}}`],
  [
    'the type in an object of its own',
    'json',
    right.replace('"type":"webauthn.get"', '"x":{"type":"webauthn.get"}'),
  ],
  ['the type twice, the right one first', 'json', right.replace('}', ',"type":"webauthn.create"}')],
  ['the type twice, the right one last', 'json', right.replace('{', '{"type":"webauthn.create",')],
  ['the challenge twice, the right one first', 'json', right.replace('}', ',"challenge":"AAAA"}')],
  ['the challenge twice, the right one last', 'json', right.replace('{', '{"challenge":"AAAA",')],
  ['the origin twice', 'json', right.replace('}', `,"origin":"${ORIGIN}"}`)],
  [
    'the type twice, once with a number for a letter',
    'json',
    right.replace('}', ',"\\u0074ype":"webauthn.get"}'),
  ],
];

const frames: AssertionRow[] = [
  clientRow('crossOrigin left out', 'both', clientText({ crossOrigin: undefined })),
  ...[true, 'true', 'false', null, 0, 1, [], {}].map((crossOrigin) =>
    clientRow(`crossOrigin ${JSON.stringify(crossOrigin)}`, 'frame', clientText({ crossOrigin })),
  ),
  clientRow('a top origin', 'frame', clientText({ topOrigin: ORIGIN })),
  clientRow(
    'a top origin of another page',
    'frame',
    clientText({ crossOrigin: true, topOrigin: 'https://example.org' }),
  ),
];

/** Every combination of present, verified, may be backed up, is backed up; then the bits that say nothing here. */
const flags: AssertionRow[] = [
  ...Array.from({ length: 16 }, (_, i) => (i & 1) | ((i & 2) << 1) | ((i & 12) << 1)),
  ...[0x02, 0x20, 0x40, 0x80, 0xfa].map((others) => 0x05 | others),
].map((given) => {
  const isSigned = (given & 0x05) === 0x05 && (given & 0x18) !== 0x10;
  return row(`flags ${given.toString(2).padStart(8, '0')}`, isSigned ? 'both' : 'neither', {
    data: authenticatorData({ flags: given }),
  });
});

const lengths: AssertionRow[] = [
  ...[0, 1, 31, 32, 33, 36].map((length) =>
    row(`${length} bytes of authenticator data`, 'neither', {
      data: authenticatorData().subarray(0, length),
    }),
  ),
  // The authenticator signed them; extensions' output stands there, which nobody here reads.
  row('one byte behind the counter', 'both', { data: authenticatorData({ more: '00' }) }),
  row('extensions behind the counter', 'both', { data: authenticatorData({ flags: 0x85, more: 'a0' }) }),
  row('a thousand bytes behind the counter', 'both', { data: authenticatorData({ more: '5a'.repeat(987) }) }),
  row('a counter', 'both', { data: authenticatorData({ counter: 1 }) }),
  row('the highest counter', 'both', { data: authenticatorData({ counter: 0xffff_ffff }) }),
  row('another host’s hash', 'neither', { data: authenticatorData({ rpId: 'shop.localhost' }) }),
  row('the hash of the whole origin', 'neither', { data: authenticatorData({ rpId: ORIGIN }) }),
];

const signatures: AssertionRow[] = [
  row('s in the upper half', 'neither', { signature: (r, s) => [r, N - s] }),
  row('r of zero', 'neither', { signature: (_, s) => [0n, s] }),
  row('s of zero', 'neither', { signature: (r) => [r, 0n] }),
  row('r and s of zero', 'neither', { signature: () => [0n, 0n] }),
  row('r of the order', 'neither', { signature: (_, s) => [N, s] }),
  row('s of the order', 'neither', { signature: (r) => [r, N] }),
  row('r and s of one', 'neither', { signature: () => [1n, 1n] }),
  row('r and s exchanged', 'neither', { signature: (r, s) => [s, r] }),
  row('one bit of r changed', 'neither', { signature: (r, s) => [r ^ 1n, s] }),
  row('one bit of s changed', 'neither', { signature: (r, s) => [r, s ^ 1n] }),
  row('the largest numbers', 'neither', { signature: () => [2n ** 256n - 1n, 2n ** 256n - 1n] }),
  row('another key', 'neither', { publicKey: softwareKey('somebody else').publicKey }),
  row('a key that is no point', 'neither', { publicKey: `0x${'11'.repeat(64)}` }),
  row('a key of zero', 'neither', { publicKey: `0x${'00'.repeat(64)}` }),
  row('a key with a byte too few', 'neither', { publicKey: key.publicKey.slice(0, -2) as Hex }),
  row('a key with a byte too many', 'neither', { publicKey: `${key.publicKey}00` }),
];

export const assertionRows: Record<string, AssertionRow[]> = {
  origin: origins,
  'client data': unlike.map(([name, by, client]) => clientRow(name, by, client)),
  frame: frames,
  flags,
  'authenticator data': lengths,
  signature: signatures,
};
