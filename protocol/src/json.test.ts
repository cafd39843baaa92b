import { expect } from 'chai';
import fc from 'fast-check';
import { membersOf, parseJson } from './json.js';
import { utf8 } from './text.js';

describe('JSON', () => {
  it('is read as everybody reads it, when it says everything once', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, spaces) => {
        const value: unknown = JSON.parse(text);
        expect(parseJson(text)).to.deep.equal(value);
        expect(parseJson(JSON.stringify(value, null, spaces))).to.deep.equal(value);
      }),
    );
  });

  it('may use a name again in another object, and as a value', () => {
    for (const text of [
      '{"a":{"a":1},"b":{"a":2}}',
      '[{"a":1},{"a":2}]',
      '{"a":"a","b":["a","a"]}',
      '{"a":"\\"a\\":1","b":"}{"}',
      '{"a\\\\":1,"a":2}',
    ])
      expect(parseJson(text), text).to.deep.equal(JSON.parse(text));
  });

  it('is refused when an object names a member twice, however it is written', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '{"a":1, "b":2 , "a" : 3}',
      '{"a":1,"\\u0061":2}',
      '[[{"x":{"a":[],"b":{},"a":{}}}]]',
      '{"":1,"":2}',
      '{"__proto__":1,"__proto__":2}',
      '{"a":{"b":"}"},"c":["]"],"a":0}',
    ])
      expect(() => parseJson(text), text).to.throw(SyntaxError, 'names a member twice');
  });

  it('is refused when it is no JSON', () => {
    for (const text of ['', '{', '{"a":1,}', '{a:1}', '"', 'undefined'])
      expect(() => parseJson(text), text).to.throw(SyntaxError);
  });

  it('has members only where it is one object', () => {
    expect(membersOf(utf8('{"a":1}'))).to.deep.equal({ a: 1 });
    for (const text of ['[]', 'null', '1', '"a"', '{', '{"a":1,"a":1}', '\ufeff{}'])
      expect(membersOf(utf8(text)), text).to.equal(undefined);
    expect(membersOf(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))).to.equal(undefined);
  });
});
