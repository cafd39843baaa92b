import { expect } from 'chai';
import { dong } from '../../../../test/support/dong.js';
import { EventMalformed, SignatureInvalid } from '../domain/payments.errors.js';
import { readSepayNotice } from './sepay-notice.js';

const KEY = 'a-key-of-the-house-0001';
const sent = {
  id: 92704,
  gateway: 'Vietcombank',
  transactionDate: '2026-11-30 19:04:05',
  accountNumber: '1012345678',
  subAccount: null,
  code: null,
  content: 'MBVCB.3278907687.DL7K3F9QXM2A.CT tu 0123456789',
  transferType: 'in',
  description: 'BankAPINotify MBVCB.3278907687.DL7K3F9QXM2A',
  transferAmount: 1_250_000,
  accumulated: 19_077_000,
  referenceCode: 'MBVCB.3278907687',
};
const read = (
  change: object = {},
  headers: Record<string, string | string[] | undefined> = { authorization: `Apikey ${KEY}` },
) => readSepayNotice(Buffer.from(JSON.stringify({ ...sent, ...change })), headers, KEY);

describe('a notice of SePay', () => {
  it('tells of one transfer', () => {
    expect(read()).to.deep.equal({
      source: 'sepay',
      accountNumber: '1012345678',
      reference: 'MBVCB.3278907687',
      amount: dong(1_250_000n),
      content: 'MBVCB.3278907687.DL7K3F9QXM2A.CT tu 0123456789',
      happenedAt: new Date('2026-11-30T12:04:05Z'),
      direction: 'in',
    });
    expect(read({ transferType: 'out' }).direction).to.equal('out');
  });

  it('without the bank’s reference has its own number for one', () => {
    for (const referenceCode of ['', '  ', null, undefined])
      expect(read({ referenceCode }).reference).to.equal('sepay/92704');
  });

  it('is taken with fields that are new, and without words', () => {
    expect(read({ somethingNew: { of: 'theirs' } }).reference).to.equal('MBVCB.3278907687');
    expect(read({ content: null }).content).to.equal('');
  });

  it('is cleaned of what cannot be seen or stored, and cut, not missed', () => {
    const { content, accountNumber, reference } = read({
      content: `  DL7K3F9QXM2A\u0000\n\u202Eđơn  hàng ${'x'.repeat(5_000)}`,
      accountNumber: ' 1012 345 678 ',
      referenceCode: '\u200bFT26\u0000334 ',
    });
    expect(content.slice(0, 22)).to.equal('DL7K3F9QXM2A đơn hàng ');
    expect(content).to.have.lengthOf(500);
    expect([accountNumber, reference]).to.deep.equal(['1012345678', 'FT26334']);
  });

  it('is refused before it is read when the key is not the house’s', () => {
    for (const authorization of [
      undefined,
      '',
      'Apikey',
      'Apikey ',
      KEY,
      `Bearer ${KEY}`,
      `Apikey ${KEY}x`,
      `Apikey ${KEY.slice(0, -1)}`,
      `Apikey ${KEY.toUpperCase()}`,
      `Apikey ${KEY} ${KEY}`,
      [`Apikey ${KEY}`, `Apikey ${KEY}`],
    ])
      expect(() => read({}, { authorization }), String(authorization)).to.throw(SignatureInvalid);
    expect(() => readSepayNotice(Buffer.from('no JSON'), {}, KEY)).to.throw(SignatureInvalid);
    expect(read({}, { authorization: `apikey  ${KEY} ` }).source).to.equal('sepay');
  });

  it('is never taken with an empty key, which everybody has', () => {
    expect(() => readSepayNotice(Buffer.from(JSON.stringify(sent)), {}, '')).to.throw('empty secret');
  });

  it('is malformed where what is used is not there, or is something else', () => {
    for (const change of [
      { id: undefined },
      { id: 'x' },
      { transactionDate: '2026-02-30 10:00:00' },
      { transactionDate: null },
      { accountNumber: '' },
      { accountNumber: "1'; drop table" },
      { transferType: 'IN' },
      { transferAmount: 0 },
      { transferAmount: -1 },
      { transferAmount: 1.5 },
      { transferAmount: '1250000' },
      { transferAmount: 1e16 },
      { content: 7 },
      { referenceCode: 'x'.repeat(101) },
    ])
      expect(() => read(change), JSON.stringify(change)).to.throw(EventMalformed);
    for (const body of ['', 'null', '[]', '{', '"text"', '{"id":1}'])
      expect(
        () => readSepayNotice(Buffer.from(body), { authorization: `Apikey ${KEY}` }, KEY),
        body,
      ).to.throw(EventMalformed);
    const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
    expect(() => readSepayNotice(bytes, { authorization: `Apikey ${KEY}` }, KEY)).to.throw(EventMalformed);
  });
});
