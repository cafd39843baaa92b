import { drawSerial, formatQr, formatSerial } from '@daulang/protocol';
import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { readLabels, type LabelledPiece } from './packing.js';

const ORIGIN = 'https://daulang.example';
const aPiece = (number: string): LabelledPiece => ({
  number,
  serial: drawSerial((size) => new Uint8Array(randomBytes(size))),
});
const [hat, lamp, other] = [aPiece('1/7'), aPiece('1/8'), aPiece('1/9')];
const read = (...labels: string[]) => {
  const { missing, twice, strange } = readLabels([hat, lamp], labels, ORIGIN);
  return { missing: missing.map((it) => it.number), twice: twice?.piece.number, strange };
};
const NOTHING_WRONG = { missing: [], twice: undefined, strange: undefined };
const qr = ({ serial }: LabelledPiece, origin = ORIGIN) => formatQr({ origin, serial, gtin14: null });
const lastFour = ({ serial }: LabelledPiece) => serial.slice(-4);

describe('the labels of a parcel', () => {
  it('are scanned, typed, or known by their last four characters, in any order', () => {
    for (const label of [
      qr(hat),
      qr(hat).toUpperCase(),
      hat.serial,
      formatSerial(hat.serial).toLowerCase(),
      lastFour(hat),
      ` ${lastFour(hat).toLowerCase()} `,
    ]) {
      expect(read(label, qr(lamp)), label).to.deep.equal(NOTHING_WRONG);
      expect(read(lastFour(lamp), label), label).to.deep.equal(NOTHING_WRONG);
    }
  });

  it('that are not there yet name their pieces', () => {
    expect(read().missing).to.deep.equal(['1/7', '1/8']);
    expect(read('', lastFour(hat))).to.deep.equal({ ...NOTHING_WRONG, missing: ['1/8'] });
  });

  it('of another piece are strange, and so is whatever is no label', () => {
    const wrong = hat.serial.slice(0, -1) + (hat.serial.endsWith('0') ? '1' : '0');
    for (const label of [qr(other), other.serial, lastFour(other), wrong, 'x', hat.serial.slice(-3), '1/7']) {
      expect(read(qr(lamp), label), label).to.deep.equal({ missing: ['1/7'], twice: undefined, strange: 1 });
    }
  });

  it('of another shop’s address are not taken for ours', () => {
    expect(read(qr(hat, 'https://elsewhere.example'), qr(lamp)).strange).to.equal(0);
  });

  it('given twice are one', () => {
    expect(read(qr(hat), lastFour(hat))).to.deep.equal({
      missing: ['1/8'],
      twice: '1/7',
      strange: undefined,
    });
  });

  it('that end alike are told apart by the whole one', () => {
    const twin = { number: '1/10', serial: hat.serial };
    const labels = [lastFour(hat), qr(hat)];
    const { missing, twice } = readLabels([hat, { ...lamp, serial: twin.serial }], labels, ORIGIN);
    expect([missing, twice]).to.deep.equal([[], undefined]);
  });

  it('may hold anything that was typed', () => {
    for (const label of ['☃', '__proto__', '<script>', '\u202Ex', 'https://', '/c/', '0'.repeat(200)]) {
      expect(read(label).strange, label).to.equal(0);
    }
  });
});
