import { expect } from 'chai';
import { readOrderCode } from './order-code.js';

describe('the code of an order', () => {
  it('is read however it was typed, copied or read out', () => {
    for (const typed of [
      'DL-7K3F9-QXM20',
      'dl-7k3f9-qxm20',
      ' DL 7K3F9 QXM20 ',
      '7k3f9qxm20',
      'DL–7K3F9–QXM20.',
      '\u200bDL-7K3F9-QXM20\u00a0',
      'ＤＬ－７Ｋ３Ｆ９－ＱＸＭ２０',
      'DL-7K3F9-QXM2O',
      'Đơn DL-7K3F9-QXM20'.replace('Đơn ', ''),
    ])
      expect(readOrderCode(typed), typed).to.equal('DL-7K3F9-QXM20');
  });

  it('takes letters that look like figures for these', () => {
    expect(readOrderCode('DL-ilo00-ILO11')).to.equal('DL-11000-11011');
    expect(readOrderCode('DL12345678')).to.equal('DL-D1123-45678');
  });

  it('is not read out of anything else', () => {
    for (const typed of [
      '',
      'DL-',
      'DL-7K3F9',
      'DL-7K3F9-QXM20-1',
      '7k3f9qxm2',
      'DL-7K3F9-QXMU0',
      '١٢٣٤٥٦٧٨٩٠',
      '🧺'.repeat(10),
    ])
      expect(readOrderCode(typed), typed).to.equal(undefined);
  });
});
