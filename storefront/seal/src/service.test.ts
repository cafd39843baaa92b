import type { ProblemCode } from '@daulang/commerce/api/problems';
import { problems } from '@daulang/commerce/api/problems';
import { expect } from 'chai';
import { refusal } from '../../app/api/refusal.ts';
import { sealWords } from '../../app/i18n/seal.ts';
import { stopFor } from './service.ts';

describe('a refusal on the sealing pages', () => {
  const kindOf = (code: ProblemCode) => stopFor(refusal(code, 'vi')).kind;

  it('of a ticket says what became of it', () => {
    expect(kindOf('certificates.ticket-used')).to.equal('ticket-used');
    expect(kindOf('certificates.ticket-expired')).to.equal('ticket-expired');
    expect(kindOf('certificates.ticket-for-other-purpose')).to.equal('ticket-expired');
    expect(kindOf('request.unauthenticated')).to.equal('ticket-expired');
  });

  it('of who cannot be reached asks to try again', () => {
    expect(kindOf('service.unavailable')).to.equal('unreachable');
    expect(kindOf('chain.unreachable')).to.equal('unreachable');
    expect(stopFor('offline').kind).to.equal('unreachable');
    expect(stopFor('asleep').kind).to.equal('unreachable');
  });

  it('of any other kind is told in the service’s words, with what it points at and where to ask', () => {
    const stop = stopFor({
      ...refusal('request.invalid', 'en'),
      errors: [{ pointer: '/claimKeys', detail: 'Needs at least 1 entry.' }],
      traceId: 'abc',
    });
    expect(stop.kind).to.equal('refused');
    expect(stop.detail).to.equal(
      'Please look at the fields named in the list of errors. · /claimKeys: Needs at least 1 entry. · abc',
    );
  });

  it('always has words, in both languages', () => {
    for (const code of Object.keys(problems) as ProblemCode[]) {
      const { kind } = stopFor(refusal(code, 'vi'));
      for (const language of ['vi', 'en'] as const) {
        expect(sealWords[language].errors[kind].title, code).to.not.equal('');
        expect(sealWords[language].errors[kind].text, code).to.not.equal('');
      }
    }
  });
});
