import { expect } from 'chai';
import fc from 'fast-check';
import { checkAssertion, type ExpectedAssertion } from './assertion.js';
import { type Assertion, decodeCertificate } from './certificate.js';
import { parseCertificateFile } from './certificate-file.js';
import { decodeInspectAnswer } from './contract-call.js';
import { digestOf } from './digest.js';
import { word } from './eip712.js';
import { examine, type SealedCertificate, sealedIn } from './examine.js';
import { parseHiddenCode } from './hidden-code.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import { decodeManifest } from './manifest.js';
import { verifyP256 } from './p256.js';
import { parseQr } from './qr.js';
import { checkRegistration } from './registration.js';
import { parseSerial } from './serial.js';
import { decodeStatement, encodeStatement, statementChallenge } from './statement.js';
import { fileOf, NOW, reading, rpIdHash, sealed, signedCertificate } from './testing/readings.js';
import { utf8 } from './text.js';
import { type VerdictClass, verdictClasses } from './verdict.js';
import { verify } from './verify.js';

const whole = sealed();
const genuine = JSON.stringify(fileOf(whole));
const { maker, statement } = signedCertificate;
const assertion = (maker as { assertion: Assertion }).assertion;
const expected: ExpectedAssertion = {
  rpId: 'seal.daulang.example',
  origins: ['https://seal.daulang.example'],
  challenge: statementChallenge(encodeStatement(statement)),
  publicKey: statement.makerKey!,
};

const runs = { numRuns: 200 };

/** Where each run checks a signature. */
const fewerRuns = { numRuns: 60 };

/** Anything that JSON can say, with what likes to break readers among it. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', '0x', '0xzz', '0x0', -1, 0.5, 1e308, '-1', '1e9', [], {}, null, '\ud800', '__proto__'),
);

/** Bytes of a text, of which some were changed, lost or doubled. */
const damaged = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce((said, [at, length, put]) => said.slice(0, at) + put + said.slice(at + length), text),
    );

/** A value with one member, however deep, in which something else stands. */
function withOneChanged<T>(value: T): fc.Arbitrary<T> {
  const paths = pathsIn(value);
  return fc.tuple(fc.constantFrom(...paths), anything).map(([path, other]) => changedAt(value, path, other));
}

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [path];
  const inside = Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]));
  return path.length > 0 ? [path, ...inside] : inside;
}

function changedAt<T>(value: T, [name, ...rest]: string[], other: unknown): T {
  if (name === undefined) return other as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[name] = changedAt(copy[name], rest, other);
  return copy as T;
}

const good = reading();

function judged(given: SealedCertificate): VerdictClass {
  return verify({ ...good, found: examine(given, rpIdHash).found }).class;
}

describe('whatever a stranger hands over', function () {
  this.timeout(60_000);

  it('is examined and judged as a document', () => {
    const texts = fc.oneof(fc.json(), damaged(new TextDecoder().decode(whole.document!)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), texts.map(utf8)), (document) => {
        const isSame = digestOf(document) === whole.fields.content;
        const verdict = judged({ ...whole, document });
        expect(verdict).to.equal(isSame ? 'certificate-genuine' : 'altered');
      }),
      fewerRuns,
    );
  });

  it('is examined as fields, place and proof, of any form', () => {
    const { document, ...place } = whole;
    const others = fc.record({ domain: anything, fields: anything, batch: anything, proof: anything });
    fc.assert(
      fc.property(fc.oneof(others, withOneChanged(place)), (given) => {
        const changed = { ...given, document: null } as SealedCertificate;
        const isSame = JSON.stringify(given) === JSON.stringify(place);
        expect(examine(changed, rpIdHash).found.proof).to.equal(isSame ? 'leads-to-root' : 'does-not');
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(place.fields)), anything, (name, other) => {
        const fields = { ...whole.fields, [name]: other };
        expect(judged({ ...whole, fields, document })).to.equal('altered');
      }),
      fewerRuns,
    );
  });

  it('is judged or refused as a certificate file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged(genuine)), (text) => {
        const file = valueOrError(() => parseCertificateFile(text));
        if (file instanceof Error) expect(file.name).to.be.oneOf(['DocumentError', 'SyntaxError']);
        else expect(verdictClasses).to.include(judged(sealedIn(file)));
      }),
      fewerRuns,
    );
  });

  it('is good or has a named fault as an assertion', () => {
    expect(checkAssertion(assertion, expected, verifyP256).kind).to.equal('good');
    const parts = fc.record({ authenticatorData: anything, clientDataJSON: anything, signature: anything });
    fc.assert(
      fc.property(fc.oneof(parts, withOneChanged(assertion)), (given) => {
        const checked = checkAssertion(given as Assertion, expected, verifyP256);
        expect(checked.kind).to.equal('bad');
      }),
      runs,
    );
  });

  it('is good or has a named fault as a registration', () => {
    const answers = fc.record({ authenticatorData: fc.uint8Array(), clientDataJSON: fc.uint8Array() });
    const cut = fc.nat(200).map((length) => ({
      authenticatorData: bytesOf(assertion.authenticatorData).slice(0, length),
      clientDataJSON: bytesOf(assertion.clientDataJSON),
    }));
    fc.assert(
      fc.property(fc.oneof(answers, cut), (given) => {
        expect(checkRegistration(given, expected).kind).to.equal('bad');
      }),
      runs,
    );
  });

  it('is a document or an error, and nothing else, to every reader of bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(utf8)), (bytes) => {
        for (const read of [decodeCertificate, decodeStatement, decodeManifest])
          expect(valueOrError(() => read(bytes))).to.be.instanceOf(Error);
      }),
      runs,
    );
  });

  it('is a code, an address or a named refusal to every reader of text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [parseSerial, parseHiddenCode, (given: string) => parseQr(given, [given])])
          expect(read(text).kind).to.be.a('string');
      }),
      runs,
    );
  });

  it('gives a verdict as an endpoint’s answer, unless it is none', () => {
    const words = fc.oneof(
      fc.nat(1),
      fc.nat(6),
      fc.constant(NOW),
      fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
    );
    const answers = fc
      .array(words, { minLength: 26, maxLength: 27 })
      .map((said) => hexOf(joinBytes(...said.map((each) => word(each)))));
    fc.assert(
      fc.property(fc.oneof(answers, anything), (data) => {
        const answer = valueOrError(() => decodeInspectAnswer(data as Hex));
        if (answer instanceof Error) return;
        expect(verdictClasses).to.include(verify({ ...good, chain: [{ endpoint: 'one', answer }] }).class);
      }),
      { numRuns: 1000 },
    );
  });
});

function valueOrError<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error as Error;
  }
}
