import { expect } from 'chai';
import { aPerson } from '../../test/support/shapes/people.ts';
import { nextFrom, workplaceOf } from './member.server';

describe('where a person works', () => {
  it('is told by their role, and is their orders without one', () => {
    expect(workplaceOf(aPerson('artisan'), 'vi')).to.equal('/vi/studio');
    expect(workplaceOf(aPerson('officer'), 'en')).to.equal('/en/office');
    expect(workplaceOf(aPerson('authority'), 'vi')).to.equal('/vi/authority');
    expect(workplaceOf(aPerson('helper'), 'vi')).to.equal('/vi/studio');
    expect(workplaceOf(aPerson(null), 'en')).to.equal('/en/account/orders');
  });

  it('is the office for an artisan who is an officer too', () => {
    const memberships = [...aPerson('artisan').memberships, ...aPerson('officer').memberships];
    expect(workplaceOf(aPerson('artisan', { memberships }), 'vi')).to.equal('/vi/office');
  });
});

describe('the way back to a page', () => {
  const from = (path: string) => nextFrom(new Request(`http://localhost${path}`));

  it('is its path with all that was asked for', () => {
    expect(from('/vi/office/orders?state=sent')).to.equal('next=%2Fvi%2Foffice%2Forders%3Fstate%3Dsent');
  });

  it('is the page’s, not the one its script asks', () => {
    expect(from('/vi/studio/pieces.data?cursor=c')).to.equal('next=%2Fvi%2Fstudio%2Fpieces%3Fcursor%3Dc');
  });
});
