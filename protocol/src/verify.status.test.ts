import { expect } from 'chai';
import { from, status, tampered } from './testing/chain-readings.js';
import { answer, NOW, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict withdrawn or suspended', () => {
  for (const state of ['withdrawn', 'suspended'] as const) {
    describe(state, () => {
      const touched = answer({ status: status(state) });

      it('says who, when and why', () => {
        expect(judge(reading({ chain: from(touched) }))).to.deep.equal({
          class: state,
          status: status(state),
        });
      });

      it('counts from any endpoint, however old, and while another is silent', () => {
        const old = { ...touched, blockTime: NOW - 86_000 };
        for (const chain of [from(answer(), touched), from(answer(), old), from('nothing', touched)]) {
          expect(judge(reading({ chain })).class).to.equal(state);
        }
      });

      it('is known even when the document cannot be had', () => {
        const { found } = tampered(() => ({ document: null }));
        expect(judge(reading({ found, chain: from(touched) })).class).to.equal(state);
      });
    });
  }

  it('is withdrawn when one endpoint says withdrawn and another suspended', () => {
    const chain = from(answer({ status: status('suspended') }), answer({ status: status('withdrawn') }));
    expect(judge(reading({ chain })).class).to.equal('withdrawn');
  });
});
