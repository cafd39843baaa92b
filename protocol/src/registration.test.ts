import { expect } from 'chai';
import { ZERO_32 } from './hex.js';
import { checkRegistration } from './registration.js';
import { assertWithSoftwareKey, registerSoftwareKey } from './software-passkey.js';
import { asked, key } from './testing/test-passkey.js';

const { rpId, origin, challenge } = asked;

describe('registration', () => {
  const made = () => registerSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge });
  const wanted = { challenge, rpId, origins: [origin] };

  it('gives the public key and the credential of a new passkey', () => {
    const checked = checkRegistration(made(), wanted);
    expect(checked).to.deep.include({ kind: 'good', publicKey: key.publicKey });
    if (checked.kind === 'good') expect(checked.credentialId.length).to.equal(32);
  });

  it('is refused for another challenge, party or page, and when it is a sign-in', () => {
    const fault = (change: object) => checkRegistration(made(), { ...wanted, ...change });
    expect(fault({ challenge: ZERO_32 })).to.deep.equal({ kind: 'bad', fault: 'challenge' });
    expect(fault({ rpId: 'daulang.example' })).to.deep.equal({ kind: 'bad', fault: 'relying-party' });
    expect(fault({ origins: [] })).to.deep.equal({ kind: 'bad', fault: 'origin' });
    const signIn = assertWithSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge });
    expect(checkRegistration(signIn, wanted)).to.deep.equal({ kind: 'bad', fault: 'type' });
  });

  it('is refused without a whole ES256 key', () => {
    const answer = made();
    const bad = { kind: 'bad', fault: 'no-es256-key' };
    const short = { ...answer, authenticatorData: answer.authenticatorData.slice(0, -1) };
    expect(checkRegistration(short, wanted)).to.deep.equal(bad);
    const otherKey = answer.authenticatorData.slice();
    otherKey[37 + 18 + 32 + 4] = 0x27; // alg -8, EdDSA
    expect(checkRegistration({ ...answer, authenticatorData: otherKey }, wanted)).to.deep.equal(bad);
  });
});
