import { expect } from 'chai';
import { QueryFailedError } from 'typeorm';
import { errorForLog } from './error-for-log.js';

describe('an error in the log', () => {
  const refused = Object.assign(new Error('duplicate key value violates unique constraint "user_phone"'), {
    code: '23505',
    detail: 'Key (phone)=(+84905000001) already exists.',
  });
  const failed = new QueryFailedError('insert into "user" values ($1)', ['+84905000001'], refused);

  it('says what failed and where, without whose data it was', () => {
    const logged = errorForLog(new Error('The order was not placed.', { cause: failed }));
    expect(logged.message).to.equal('The order was not placed.');
    expect(logged.cause).to.include({ type: 'QueryFailedError', code: '23505' });
    expect(JSON.stringify(logged)).to.contain('user_phone').and.not.to.contain('84905000001');
  });

  it('ends when causes go round in a circle', () => {
    const round = new Error('round');
    round.cause = round;
    expect(errorForLog(round).cause?.cause?.cause?.cause).to.equal(undefined);
  });

  it('copes with what is no error', () => {
    expect(errorForLog('a text').type).to.equal('string');
  });
});
