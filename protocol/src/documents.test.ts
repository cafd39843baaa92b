import { expect } from 'chai';
import { canonicalBytes } from './canonical-json.js';
import { type Certificate, decodeCertificate, encodeCertificate } from './certificate.js';
import { cidOf } from './cid.js';
import { makerCommitment, type MakerOpening, opensCommitment } from './commitment.js';
import { digestOf } from './digest.js';
import { type Hex, ZERO_32 } from './hex.js';
import { DocumentError } from './shape.js';
import { decodeStatement, encodeStatement, type Statement, statementChallenge } from './statement.js';
import { vectors } from './testing/vectors.js';
import { utf8 } from './text.js';

interface DocumentVector {
  text: string;
  sha256: Hex;
  cid: string;
}
type StatementVector = DocumentVector & { statement: Statement; challenge: Hex; opening: MakerOpening };
type CertificateVector = DocumentVector & { certificate: Certificate };

const statementVector = vectors<StatementVector>('statement');
const certificateVectors = vectors<CertificateVector[]>('certificates');

/** A document with one place changed: `changed(statement, 'title.vi', '')`. */
function changed(document: object, place: string, value: unknown): Uint8Array {
  const copy = structuredClone(document) as Record<string, unknown>;
  const names = place.split('.');
  const last = names.pop()!;
  const parent = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return canonicalBytes(copy);
}

function pathOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DocumentError) return error.path;
    throw error;
  }
  return 'no error';
}

describe('statement', () => {
  const { statement, text, sha256, cid, challenge } = statementVector;

  it('has the published bytes, address and challenge', () => {
    const bytes = encodeStatement(statement);
    expect(bytes).to.deep.equal(utf8(text));
    expect(digestOf(bytes)).to.equal(sha256);
    expect(cidOf(bytes)).to.equal(cid);
    expect(statementChallenge(bytes)).to.equal(challenge);
    expect(decodeStatement(utf8(text))).to.deep.equal(statement);
  });

  const wrong: [string, unknown][] = [
    ['format', 'statement-v2'],
    ['serialHash', `${ZERO_32}00`],
    ['serialHash', ZERO_32.replace('0x', '0X')],
    ['title.vi', ''],
    ['title.vi', ' Nón lá'],
    ['title.en', 'a'.repeat(201)],
    ['title.vi', 'Nón \u202eál nón'],
    ['title.vi', 'Nón \u200blá'],
    ['title.vi', 'Nón\tlá'],
    ['title.vi', 'Nón\nlá'],
    ['technique.vi', 'Chằm\ttay'],
    ['materials.en', 'Leaf\u2028bamboo'],
    ['village.name.vi', 'Tây\u00adHồ'],
    ['place.en', 'Huế\ufeff city'],
    ['craft', 'Nón lá'],
    ['technique', undefined],
    ['dimensionsMm.height', 0],
    ['dimensionsMm.height', 18.5],
    ['weightGrams', '58'],
    ['madeOn', '2026-02-30'],
    ['madeOn', '02/11/2026'],
    ['village.name.fr', 'Tây Hồ'],
    ['photographs', []],
    ['photographs.0.role', 'portrait'],
    ['photographs.0.cid', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG'],
    ['makerKey', ZERO_32],
    ['consent.publishes', ['telephone']],
    ['note', 'one more'],
  ];
  for (const [place, value] of wrong) {
    it(`refuses ${place} = ${JSON.stringify(value) ?? 'nothing'}, naming the place`, () => {
      const expected = `$.${place}`.replace('.0', '[0]').replace('publishes', 'publishes[0]');
      expect(pathOf(() => decodeStatement(changed(statement, place, value)))).to.equal(expected);
    });
  }

  it('may say technique and materials in several lines', () => {
    for (const lines of ['Chằm tay.\nLá non.', 'Chằm tay.\r\nLá non.']) {
      const said = { ...statement, technique: { vi: lines, en: lines } };
      expect(decodeStatement(encodeStatement(said))).to.deep.equal(said);
    }
  });

  it('may leave size and weight unsaid', () => {
    const bare = { ...statement, dimensionsMm: null, weightGrams: null };
    expect(decodeStatement(encodeStatement(bare))).to.deep.equal(bare);
  });

  it('refuses to encode text that is not in normal form', () => {
    const title = { vi: 'Nón lá'.normalize('NFD'), en: 'Hat' };
    expect(pathOf(() => encodeStatement({ ...statement, title }))).to.equal('$.title.vi');
  });
});

describe('certificate', () => {
  it('has the published bytes and address', () => {
    for (const { certificate, text, sha256, cid } of certificateVectors) {
      const bytes = encodeCertificate(certificate);
      expect(bytes).to.deep.equal(utf8(text));
      expect(digestOf(bytes)).to.equal(sha256);
      expect(cidOf(bytes)).to.equal(cid);
      expect(decodeCertificate(utf8(text))).to.deep.equal(certificate);
    }
  });

  const [signed, vouched] = certificateVectors.map(({ certificate }) => certificate);

  it('says whether the maker signed in one way only', () => {
    const withoutKey = changed(signed!, 'statement.makerKey', null);
    expect(pathOf(() => decodeCertificate(withoutKey))).to.equal('$.statement.makerKey');
    const withKey = changed(vouched!, 'statement.makerKey', signed!.statement.makerKey);
    expect(pathOf(() => decodeCertificate(withKey))).to.equal('$.statement.makerKey');
  });

  it('refuses wrong members, naming the place', () => {
    const wrong: [Certificate, string, unknown][] = [
      [signed!, 'cooperativeId', 1],
      [signed!, 'cooperativeId', '18446744073709551616'],
      [signed!, 'cooperativeId', '01'],
      [signed!, 'maker.kind', 'stamped'],
      [signed!, 'maker.assertion.signature', '0x00'],
      [signed!, 'maker.assertion.clientDataJSON', '0x'],
      [signed!, 'inspection', undefined],
      [signed!, 'inspection.findings.vi', 'Đạt\u200d.'],
      [signed!, 'inspection.by.vi', 'Cán bộ\nkiểm tra'],
      [vouched!, 'maker.reason.en', 'Signed\u2066 later'],
      [vouched!, 'maker.reason', 'because'],
      [vouched!, 'replaces.number', 0],
      [vouched!, 'statement.title', null],
    ];
    for (const [certificate, place, value] of wrong) {
      expect(pathOf(() => decodeCertificate(changed(certificate, place, value)))).to.equal(`$.${place}`);
    }
  });

  it('refuses bytes that are not JSON', () => {
    expect(() => decodeCertificate(utf8('{"format":'))).to.throw(SyntaxError);
    expect(pathOf(() => decodeCertificate(utf8('[]')))).to.equal('$');
  });
});

describe('maker commitment', () => {
  const { opening, statement } = statementVector;

  it('is opened by the published name and salt', () => {
    expect(makerCommitment(opening)).to.equal(statement.makerCommitment);
    expect(opensCommitment(statement.makerCommitment, opening)).to.equal(true);
  });

  it('is opened by no other name, portrait or salt', () => {
    for (const other of [{ name: 'Khác' }, { portrait: ZERO_32 }, { salt: ZERO_32 }]) {
      expect(opensCommitment(statement.makerCommitment, { ...opening, ...other })).to.equal(false);
    }
  });
});
