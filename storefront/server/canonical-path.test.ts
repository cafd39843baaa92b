import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalUrl, isBelow } from './canonical-path.ts';

describe('the one spelling of an address', () => {
  it('leaves alone what is spelled so already', () => {
    for (const url of [
      '/',
      '/api/v1/home?x=1&y=%2F//',
      '/vi/products/n%C3%B3n',
      '/ipfs/bafk.x~_-',
      '/a?',
      '/a:b@c;d=e',
    ])
      expect(canonicalUrl(url), url).to.equal(url);
  });

  it('undoes escapes, doubled slashes and slashes at the end', () => {
    for (const url of [
      '/api/v1/%73eal',
      '//api/v1/seal',
      '/api//v1///seal',
      '/api/v1/seal/',
      '/%61pi/v1/se%61l//',
    ])
      expect(canonicalUrl(url), url).to.equal('/api/v1/seal');
  });

  it('keeps escaped what would mean something else', () => {
    expect(canonicalUrl('/api/v1%2Fseal')).to.equal('/api/v1%2Fseal');
    expect(canonicalUrl('/api/v1%2fseal')).to.equal('/api/v1%2Fseal');
    expect(canonicalUrl('/api/v1/%2573eal')).to.equal('/api/v1/%2573eal');
    expect(canonicalUrl('/api/v1/seal%3Fa')).to.equal('/api/v1/seal%3Fa');
    expect(canonicalUrl('/api\\v1\\seal#x')).to.equal('/api%5Cv1%5Cseal%23x');
  });

  it('is none for steps upwards, broken escapes and other hosts', () => {
    const none = [
      '/api/../seal',
      '/a/./b',
      '/a/%2e%2E/b',
      '/a/..',
      '/%',
      '/%zz',
      '/%ff',
      '/%c0%ae/x',
      'http://x/api',
      '*',
      '',
    ];
    for (const url of none) expect(canonicalUrl(url), url).to.equal(null);
  });

  it('is its own spelling, and leads where the first one led', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (segments) => {
        const url = `/${segments.map(encodeURIComponent).join('/')}`;
        const one = canonicalUrl(url);
        if (one === null) return void expect(segments.some((it) => it === '.' || it === '..')).to.equal(true);
        expect(canonicalUrl(one)).to.equal(one);
        expect(one.split('/').slice(1).map(decodeURIComponent).filter(Boolean)).to.deep.equal(segments);
      }),
    );
  });
});

describe('a path below another', () => {
  it('is that path or one with more segments, not one that only begins like it', () => {
    expect(isBelow('/api', ['/api'])).to.equal(true);
    expect(isBelow('/api/v1', ['/rpc', '/api'])).to.equal(true);
    expect(isBelow('/apiary', ['/api'])).to.equal(false);
    expect(isBelow('/API', ['/api'])).to.equal(false);
  });
});
