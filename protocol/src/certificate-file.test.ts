import { expect } from 'chai';
import { formatCertificateFile, parseCertificateFile } from './certificate-file.js';
import { examine, sealedIn } from './examine.js';
import { fileOf, rpIdHash, sealed } from './testing/readings.js';

describe('certificate file', () => {
  const file = fileOf(sealed());

  it('is read back with everything that a verdict needs', () => {
    const read = parseCertificateFile(formatCertificateFile(file));
    expect(read).to.deep.equal(file);
    expect(sealedIn(read)).to.deep.equal(sealed());
    expect(examine(sealedIn(read), rpIdHash).found).to.deep.include({
      proof: 'leads-to-root',
      makerSignature: 'good',
    });
  });

  it('is read with the byte order mark that an editor put before it', () => {
    expect(parseCertificateFile(`\uFEFF${formatCertificateFile(file)}`)).to.deep.equal(file);
    expect(() => parseCertificateFile(`{}\uFEFF${formatCertificateFile(file)}`)).to.throw(SyntaxError);
  });

  it('keeps a document that was changed as it is, so that the change is seen', () => {
    const document = file.document.normalize('NFD');
    const read = parseCertificateFile(formatCertificateFile({ ...file, document }));
    expect(read.document).to.equal(document);
    expect(examine(sealedIn(read), rpIdHash).found.document?.digest).not.to.equal(file.content);
  });

  it('refuses missing, unknown and wrong members, naming the place', () => {
    const wrong: [object, string][] = [
      [{ format: 'certificate-file-v2' }, '$.format'],
      [{ serial: '0000000000000000' }, '$.serial'],
      [{ registry: '0x00' }, '$.registry'],
      [{ proof: Array<string>(13).fill(file.content) }, '$.proof'],
      [{ batch: { ...file.batch, size: 4097 } }, '$.batch.size'],
      [{ batch: undefined }, '$.batch'],
      [{ document: '' }, '$.document'],
      [{ cooperativeId: 1 }, '$.cooperativeId'],
      [{ number: 0 }, '$.number'],
    ];
    for (const [change, path] of wrong) {
      expect(() => parseCertificateFile(JSON.stringify({ ...file, ...change })), path).to.throw(
        `${path}: expected`,
      );
    }
    expect(() => parseCertificateFile('<html>')).to.throw(SyntaxError);
  });
});
