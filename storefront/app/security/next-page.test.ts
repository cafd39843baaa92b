import { expect } from 'chai';
import { nextPage } from './next-page.ts';

const wish = (next: string) => nextPage(new Request(`http://x/vi/sign-in?next=${encodeURIComponent(next)}`));

describe('the page after signing in', () => {
  it('is the page of this site that was asked for', () => {
    expect(wish('/vi/office/certificates?q=41')).to.equal('/vi/office/certificates?q=41');
  });

  it('is never another site', () => {
    for (const foreign of ['https://evil.example', '//evil.example', '/\\evil.example', 'vi/office', '']) {
      expect(wish(foreign), foreign).to.equal(null);
    }
  });
});
