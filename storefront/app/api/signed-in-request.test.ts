import { expect } from 'chai';
import { withCookies } from './signed-in-request.ts';

const request = (cookie?: string) =>
  new Request('http://localhost/vi/sign-in', {
    headers: { origin: 'http://localhost', ...(cookie && { cookie }) },
  });

describe('a request of who has just signed in', () => {
  it('carries the new session beside what the browser had, and where it came from', () => {
    const { headers, url } = withCookies(request('cart=c1'), ['daulang.session_token=s2; Path=/; HttpOnly']);
    expect(headers.get('cookie')).to.equal('cart=c1; daulang.session_token=s2');
    expect([url, headers.get('origin')]).to.deep.equal(['http://localhost/vi/sign-in', 'http://localhost']);
  });

  it('carries no session of somebody else', () => {
    const asked = withCookies(request('daulang.session_token=s1; cart=c1'), [
      'daulang.session_token=s2=; Path=/',
    ]);
    expect(asked.headers.get('cookie')).to.equal('daulang.session_token=s2=; cart=c1');
  });

  it('is as it was where nothing was set', () => {
    expect(withCookies(request(), []).headers.get('cookie')).to.equal('');
    expect(withCookies(request('a=1'), []).headers.get('cookie')).to.equal('a=1');
  });
});
