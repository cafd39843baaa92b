import { expect } from 'chai';
import { type NewCode, newCodeChallenge } from './new-code.js';

describe('what an officer signs of a new code', () => {
  const drawn: NewCode = {
    returnId: '01936f5e-7c00-7000-8000-000000000001',
    number: '3/41',
    serialHash: `0x${'11'.repeat(32)}`,
    claimKey: `0x${'22'.repeat(20)}`,
  };

  it('is the same for ever', () => {
    expect(newCodeChallenge(drawn)).to.equal(
      '0x03f2d1382bf6751256ea03dec24e8c7cb81967545692d47b0f76cffbb07f4011',
    );
  });

  for (const change of [
    { returnId: '01936f5e-7c00-7000-8000-000000000002' },
    { number: '3/4' },
    { serialHash: `0x${'12'.repeat(32)}` },
    { claimKey: `0x${'23'.repeat(20)}` },
  ] as const) {
    it(`is another with another ${Object.keys(change)[0]}`, () => {
      expect(newCodeChallenge({ ...drawn, ...change })).not.to.equal(newCodeChallenge(drawn));
    });
  }
});
