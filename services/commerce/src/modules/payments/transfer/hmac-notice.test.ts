import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { dong } from '../../../../test/support/dong.js';
import { EventMalformed, SignatureInvalid } from '../domain/payments.errors.js';
import { readHmacNotice } from './hmac-notice.js';

const KEY = 'a-secret-of-the-house-0001';
const now = new Date('2026-11-30T12:05:00Z');
const SECONDS = now.getTime() / 1000;
const sent = {
  id: 'n-1',
  accountNumber: '1012345678',
  reference: 'FT26334000001',
  amount: 1_250_000,
  currency: 'VND',
  content: 'DL7K3F9QXM2A',
  at: '2026-11-30T19:04:05+07:00',
  direction: 'in',
};
const signature = (body: string, time: number | string = SECONDS, key = KEY) =>
  `t=${time},v1=${createHmac('sha256', key).update(`${time}.${body}`).digest('hex')}`;
const readBody = (body: string, header: string | string[] | undefined = signature(body)) =>
  readHmacNotice(Buffer.from(body), { 'x-signature': header }, KEY, now);
const read = (change: object = {}) => readBody(JSON.stringify({ ...sent, ...change }));

describe('a notice signed with the house’s secret', () => {
  const body = JSON.stringify(sent);

  it('tells of one transfer', () => {
    expect(read()).to.deep.equal({
      source: 'hmac',
      accountNumber: '1012345678',
      reference: 'FT26334000001',
      amount: dong(1_250_000n),
      content: 'DL7K3F9QXM2A',
      happenedAt: new Date('2026-11-30T12:04:05Z'),
      direction: 'in',
    });
    expect(read({ direction: 'out', more: 1 }).direction).to.equal('out');
    expect(read({ at: '2026-11-30T12:04:05Z' }).happenedAt).to.deep.equal(new Date('2026-11-30T12:04:05Z'));
  });

  it('is signed over its very bytes', () => {
    const spaced = JSON.stringify(sent, null, 2);
    expect(readBody(spaced).reference).to.equal('FT26334000001');
    expect(() => readBody(spaced, signature(body))).to.throw(SignatureInvalid);
    expect(() => readBody(body.replace('1250000', '1250001'), signature(body))).to.throw(SignatureInvalid);
  });

  it('is taken within five minutes of now, before and after, and no further', () => {
    for (const away of [-300, -1, 0, 300])
      expect(readBody(body, signature(body, SECONDS + away)).source, String(away)).to.equal('hmac');
    for (const away of [-301, 301, -86_400, 86_400])
      expect(() => readBody(body, signature(body, SECONDS + away)), String(away)).to.throw(SignatureInvalid);
  });

  it('is refused when its signature is not right, before it is read', () => {
    const right = signature(body);
    for (const header of [
      undefined,
      '',
      right.slice(0, -1),
      right.toUpperCase(),
      right.replace('v1=', 'v0='),
      right.replace(/^t=\d+,/, ''),
      right.replace(/^t=\d+/, `t=${SECONDS - 1}`),
      `${right},v1=${'0'.repeat(64)}`,
      `t=${SECONDS},v1=${'0'.repeat(64)}`,
      signature(body, SECONDS, 'another'),
      signature(body, `0x${SECONDS.toString(16)}`),
      signature(body, `${SECONDS}.0`),
      signature(body, ''),
      [right, right],
    ])
      expect(() => readHmacNotice(Buffer.from(body), { 'x-signature': header }, KEY, now)).to.throw(
        SignatureInvalid,
      );
    expect(() => readBody('no JSON', 't=1,v1=0')).to.throw(SignatureInvalid);
    expect(() => readHmacNotice(Buffer.from(body), {}, '', now)).to.throw('empty key');
  });

  it('is malformed where what is used is not there, or is something else', () => {
    for (const change of [
      { id: '' },
      { id: undefined },
      { accountNumber: 1012345678 },
      { reference: ' ' },
      { reference: undefined },
      { amount: 0 },
      { amount: 12.5 },
      { amount: '1250000' },
      { currency: 'USD' },
      { currency: undefined },
      { content: null },
      { at: '2026-11-30T19:04:05' },
      { at: '2026-11-30' },
      { at: '2026-02-30T19:04:05Z' },
      { direction: 'both' },
    ])
      expect(() => read(change), JSON.stringify(change)).to.throw(EventMalformed);
    for (const text of ['', 'null', '[]', '{']) expect(() => readBody(text), text).to.throw(EventMalformed);
  });
});
