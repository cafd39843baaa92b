import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { dong } from '../../../../test/support/dong.js';
import { EventMalformed, SignatureInvalid } from '../domain/payments.errors.js';
import { readPayosNotice } from './payos-notice.js';

/** From payOS's own documentation; a key of nobody. */
const KEY = '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675';
const SIGNATURE = '412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03';
const documented = {
  orderCode: 123,
  amount: 3000,
  description: 'VQRIO123',
  accountNumber: '12345678',
  reference: 'TF230204212323',
  transactionDateTime: '2023-02-04 18:25:00',
  currency: 'VND',
  paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
  code: '00',
  desc: 'Thành công',
  counterAccountBankId: '',
  counterAccountBankName: '',
  counterAccountName: '',
  counterAccountNumber: '',
  virtualAccountName: '',
  virtualAccountNumber: '',
};
const read = (data: unknown, signature: unknown, beside: object = {}) =>
  readPayosNotice(
    Buffer.from(JSON.stringify({ code: '00', desc: 'success', success: true, data, signature, ...beside })),
    KEY,
  );
const signed = (text: string) => createHmac('sha256', KEY).update(text).digest('hex');
/** A notice that payOS would sign. */
const readSigned = (change: Record<string, unknown>) => {
  const data: Record<string, unknown> = { ...documented, ...change };
  const text = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${String(value ?? '')}`)
    .join('&');
  return read(data, signed(text));
};

describe('a notice of payOS', () => {
  it('as documented has the signature that is documented', () => {
    expect(read(documented, SIGNATURE)).to.deep.equal({
      source: 'payos',
      accountNumber: '12345678',
      reference: 'TF230204212323',
      amount: dong(3_000n),
      content: 'VQRIO123',
      happenedAt: new Date('2023-02-04T11:25:00Z'),
      direction: 'in',
    });
  });

  it('is signed in the order of its keys, and nothing is empty', () => {
    const backwards = Object.fromEntries(Object.entries(documented).reverse());
    expect(read(backwards, SIGNATURE).reference).to.equal('TF230204212323');
    for (const nothing of [null, 'null', 'undefined'])
      expect(read({ ...documented, counterAccountName: nothing }, SIGNATURE).amount).to.deep.equal(
        dong(3_000n),
      );
    expect(readSigned({ counterAccountName: 'Lê Thị Hoa & con', somethingNew: null }).content).to.equal(
      'VQRIO123',
    );
  });

  it('is refused when anything of what was signed is another', () => {
    for (const change of [
      { amount: 3001 },
      { amount: '3000 ' },
      { description: 'VQRIO124' },
      { accountNumber: '12345679' },
      { reference: '' },
      { transactionDateTime: '2023-02-04 18:25:01' },
      { desc: 'Thanh cong' },
      { added: '' },
      { orderCode: undefined },
    ])
      expect(() => read({ ...documented, ...change }, SIGNATURE), JSON.stringify(change)).to.throw(
        SignatureInvalid,
      );
  });

  it('is refused without a signature that is right, before it is read', () => {
    for (const signature of [undefined, null, '', 7, [SIGNATURE], SIGNATURE.slice(0, -1), `${SIGNATURE}0`])
      expect(() => read(documented, signature), String(signature)).to.throw(SignatureInvalid);
    for (const body of ['', 'null', '[]', '{', '{"data":null,"signature":""}'])
      expect(() => readPayosNotice(Buffer.from(body), KEY), body).to.throw(SignatureInvalid);
    expect(() => readPayosNotice(Buffer.from(JSON.stringify({ data: {}, signature: '' })), '')).to.throw(
      'empty key',
    );
    expect(read(documented, SIGNATURE.toUpperCase()).source).to.equal('payos');
  });

  it('is refused with a key that could be read as two', () => {
    const { amount, ...rest } = documented;
    const data = { ...rest, 'amount=3000&amount': amount };
    const text = Object.entries(data)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => `${key}=${value}`)
      .join('&');
    expect(() => read(data, signed(text))).to.throw(SignatureInvalid);
  });

  it('believes nothing that stands beside what is signed', () => {
    expect(read(documented, SIGNATURE, { code: '99', success: false, amount: 9 }).amount).to.deep.equal(
      dong(3_000n),
    );
  });

  it('is malformed where what is signed tells of no money that came', () => {
    for (const change of [
      { code: '01' },
      { currency: 'USD' },
      { amount: 0 },
      { amount: -3000 },
      { amount: 0.5 },
      { amount: '3000' },
      { reference: '' },
      { reference: null },
      { description: null },
      { accountNumber: null },
      { transactionDateTime: '2023-02-30 18:25:00' },
    ])
      expect(() => readSigned(change), JSON.stringify(change)).to.throw(EventMalformed);
    expect(readSigned({ description: '' }).content).to.equal('');
  });
});
