import { checkRegistration, parseBase64url } from '@daulang/protocol';
import { expect } from 'chai';
import { SealError } from '../seal-error.ts';
import { assertWithDemoKey, createDemoKey } from './demo-key.ts';
import { pointOf } from './passkey.ts';

const rpId = 'seal.daulang.example';
const origin = `https://${rpId}`;
const challenge = `0x${'42'.repeat(32)}` as const;

describe('the public key of a new passkey', () => {
  it('is the point in its SubjectPublicKeyInfo', () => {
    const spki = new Uint8Array(91).fill(7, 27, 59).fill(9, 59);
    spki[26] = 4;
    expect(pointOf(spki.buffer)).to.deep.equal({ x: `0x${'07'.repeat(32)}`, y: `0x${'09'.repeat(32)}` });
  });

  it('is refused when it is of another kind, or withheld', () => {
    expect(() => pointOf(new ArrayBuffer(294))).to.throw(SealError, /unsuitable-key/);
    expect(() => pointOf(null)).to.throw(SealError, /unsuitable-key/);
  });
});

describe('a demo key', () => {
  before(() => {
    Object.assign(globalThis, { location: { origin } });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'location');
  });

  it("registers in the form of a device's passkey, and says that it is none", () => {
    const { key, enrolment } = createDemoKey(rpId, challenge);
    const answer = {
      authenticatorData: parseBase64url(enrolment.authenticatorData),
      clientDataJSON: parseBase64url(enrolment.clientDataJSON),
    };
    const checked = checkRegistration(answer, { challenge, rpId, origins: [origin] });
    expect(checked).to.deep.include({
      kind: 'good',
      publicKey: enrolment.publicKey.x + enrolment.publicKey.y.slice(2),
    });
    expect(enrolment.isDemo).to.equal(true);
    expect(key.credentialId).to.equal(enrolment.credentialId);
  });

  it('signs under its own name', async () => {
    const { key } = createDemoKey(rpId, challenge);
    expect((await assertWithDemoKey(key, rpId, challenge)).credentialId).to.equal(key.credentialId);
  });
});
