import { expect } from 'chai';
import { nextPage, pageOfOurs } from './next-page.ts';

const wish = (next: string) => nextPage(new Request(`http://x/vi/sign-in?next=${encodeURIComponent(next)}`));

describe('the page after signing in', () => {
  it('is the page of this site that was asked for', () => {
    for (const page of [
      '/vi/office/certificates?q=41',
      '/en',
      '/vi',
      '/vi/studio/pieces?state=draft&page=2',
    ]) {
      expect(wish(page), page).to.equal(page);
    }
  });

  it('is none where none was asked for', () => {
    expect(nextPage(new Request('http://x/vi/sign-in'))).to.equal(null);
  });

  it('is never another site, however its address is spelled', () => {
    const foreign = [
      'https://evil.example',
      'https://evil.example/vi/office',
      '//evil.example/vi',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '\t//evil.example',
      '/\n/evil.example',
      '/\r\n/evil.example/vi',
      ' //evil.example',
      '/.//evil.example',
      '/vi/..//evil.example',
      '/vi/../..//evil.example',
      '/%2e%2e//evil.example',
      'http:evil.example',
      'http://x@evil.example/vi',
      'http://x.evil.example/vi',
      'https://x/vi',
      'javascript:alert(1)',
      'data:text/html,vi',
    ];
    for (const next of foreign) expect(wish(next), JSON.stringify(next)).to.equal(null);
  });

  it('is never an address of the service, nor a file', () => {
    for (const next of [
      '/api/v1/auth/sign-out',
      '/api/outbox',
      '/ipfs/bafkrei',
      '/c/0000',
      '/',
      '',
      'office',
    ])
      expect(wish(next), next).to.equal(null);
  });

  it('holds nothing that a header or a browser would read twice', () => {
    expect(wish('/vi/\r\nSet-Cookie: a=b')).to.equal('/vi/Set-Cookie:%20a=b');
    expect(wish('/vi/%0d%0aSet-Cookie:a')).to.equal('/vi/%0d%0aSet-Cookie:a');
    expect(wish('/vi/\\evil.example')).to.equal('/vi//evil.example');
    expect(wish('/vi/nón lá')).to.equal('/vi/n%C3%B3n%20l%C3%A1');
  });

  it('stays where it is when it is read again', () => {
    const origin = 'http://x';
    for (const next of ['/vi/./a/../b', '/en\\shop', 'http://x/vi/shop?q=1#top', '/vi/\t/a']) {
      const page = pageOfOurs(next, origin)!;
      expect(new URL(page, origin).origin, next).to.equal(origin);
      expect(pageOfOurs(page, origin), next).to.equal(page);
    }
  });
});
