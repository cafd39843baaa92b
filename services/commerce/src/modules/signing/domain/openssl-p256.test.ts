import { generateKeyPairSync, sign } from 'node:crypto';
import { bytesOf, type Hex, hexOf, rawSignatureOf, verifyP256 } from '@daulang/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { verifyP256ByOpenssl } from './openssl-p256.js';

/** FIPS 186-5, curve P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const message = Buffer.from('Nón lá làng Mỹ Lam');
const { privateKey, publicKey: itsPublicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x, y } = itsPublicKey.export({ format: 'jwk' });
const publicKey = hexOf(Buffer.concat([Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]));

const signed = () => rawSignatureOf(sign('sha256', message, privateKey));
const withS = (raw: Hex, s: bigint): Hex => `0x${raw.slice(2, 66)}${s.toString(16).padStart(64, '0')}`;
const sOf = (raw: Hex) => BigInt(`0x${raw.slice(66)}`);

describe('a P-256 signature verified by OpenSSL', () => {
  const bothSay = (said: boolean, text: Uint8Array, signature: Hex, key: Hex) => {
    expect(verifyP256ByOpenssl(text, signature, key), 'OpenSSL').to.equal(said);
    expect(verifyP256(text, signature, key), 'the protocol').to.equal(said);
  };

  it('is good when the key made it over the message', () => {
    for (let times = 0; times < 20; times += 1) bothSay(true, message, signed(), publicKey);
  });

  it('is none with s in the upper half, which the contract refuses too', () => {
    const low = signed();
    bothSay(false, message, withS(low, ORDER - sOf(low)), publicKey);
  });

  it('is none with numbers outside the group, a key off the curve, or of another length', () => {
    const good = signed();
    for (const s of [0n, ORDER, ORDER + 1n, 2n ** 256n - 1n]) {
      bothSay(false, message, withS(good, s), publicKey);
      bothSay(false, message, `0x${s.toString(16).padStart(64, '0')}${good.slice(66)}`, publicKey);
    }
    bothSay(false, message, good, `0x${'00'.repeat(64)}`);
    bothSay(
      false,
      message,
      good,
      `${publicKey.slice(0, -2)}${publicKey.endsWith('00') ? '01' : '00'}` as Hex,
    );
    bothSay(false, message, good, publicKey.slice(0, -2) as Hex);
    bothSay(false, message, good, `${publicKey}00`);
    bothSay(false, message, `${good}00`, publicKey);
    bothSay(false, message, good.slice(0, -2) as Hex, publicKey);
    bothSay(false, message, '0x', publicKey);
  });

  it('is the key’s own and no other’s, however many keys were asked about before, and again', () => {
    const pairs = Array.from({ length: 140 }, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
    const signers = pairs.map((pair) => {
      const point = pair.publicKey.export({ format: 'jwk' });
      const raw = [point.x!, point.y!].map((half) => Buffer.from(half, 'base64url'));
      return {
        key: hexOf(Buffer.concat(raw)),
        signature: rawSignatureOf(sign('sha256', message, pair.privateKey)),
      };
    });
    for (let times = 0; times < 2; times += 1)
      signers.forEach(({ key, signature }, nth) => {
        expect(verifyP256ByOpenssl(message, signature, key)).to.equal(true);
        const another = signers[(nth + 1) % signers.length]!;
        expect(verifyP256ByOpenssl(message, signature, another.key)).to.equal(false);
      });
  });

  it('is what the protocol says it is, whatever bit was changed where', () => {
    const good = { message, signature: bytesOf(signed()), publicKey: bytesOf(publicKey) };
    fc.assert(
      fc.property(
        fc.constantFrom('message', 'signature', 'publicKey'),
        fc.nat(63),
        fc.nat(7),
        (where, at, bit) => {
          const changed = { ...good, [where]: Uint8Array.from(good[where]) };
          const bytes = changed[where];
          bytes[at % bytes.length]! ^= 1 << bit;
          const [signature, key] = [hexOf(changed.signature), hexOf(changed.publicKey)];
          expect(verifyP256ByOpenssl(changed.message, signature, key)).to.equal(
            verifyP256(changed.message, signature, key),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
