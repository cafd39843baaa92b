import { AbiCoder } from 'ethers';
import { expect } from 'chai';
import { bytesOf, hexOf } from './hex.js';
import { assertion } from './testing/test-passkey.js';
import { textOf, utf8 } from './text.js';
import { encodeWebAuthnSignature } from './webauthn-signature.js';

describe('signature', () => {
  it('is encoded for the chain as the ABI encodes OpenZeppelin’s struct', () => {
    const given = assertion({ origin: 'https://dấulàng.example' });
    const clientData = textOf(bytesOf(given.clientDataJSON));
    const theirs = AbiCoder.defaultAbiCoder().encode(
      ['bytes32', 'bytes32', 'uint256', 'uint256', 'bytes', 'string'],
      [
        given.signature.slice(0, 66),
        `0x${given.signature.slice(66)}`,
        clientData.indexOf('"challenge":"'),
        clientData.indexOf('"type":"webauthn.get"'),
        given.authenticatorData,
        clientData,
      ],
    );
    expect(encodeWebAuthnSignature(given)).to.equal(theirs);
  });

  it('is not encoded when the contract could not find the challenge', () => {
    const spaced = hexOf(utf8('{"type":"webauthn.get","challenge" : "x"}'));
    expect(() => encodeWebAuthnSignature({ ...assertion(), clientDataJSON: spaced })).to.throw(
      '"challenge":"',
    );
  });
});
