import { expect } from 'chai';
import { problems } from '../../../api/problems.js';
import { filled } from '../../../api/problems/filled.js';
import { DomainError } from '../../kernel/errors.js';
import { problemOf } from './problem-document.js';

/** Names stay as they are in English. */
const NAMES = /Dấu Làng|Huế|đồng/g;

/** Letters that only Vietnamese has: a text without any was not written in it. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe('the table of problems', () => {
  for (const [code, { status, title, detail }] of Object.entries(problems)) {
    it(`has proper words for ${code}`, () => {
      expect(code).to.match(/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/);
      expect(status).to.be.within(400, 599);
      for (const text of [title, ...(detail ? [detail] : [])]) {
        expect(text.vi, 'Vietnamese').to.match(VIETNAMESE);
        expect(text.en.replace(NAMES, ''), 'English').not.to.match(VIETNAMESE);
      }
      const names = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string).sort();
      expect(names(detail?.vi ?? ''), 'the same details in both languages').to.deep.equal(
        names(detail?.en ?? ''),
      );
      // Vietnamese nouns do not change with their number.
      expect(detail?.vi ?? '').to.not.include('|');
      const ones = Object.fromEntries(names(detail?.en ?? '').map((name) => [name, 1]));
      const ofOne = filled(detail?.en ?? '', ones, 'en');
      expect(ofOne, 'one of a thing').to.not.match(/\b1 [a-z]+[^s\W]s\b|\b1 (?:[a-z]+ )*are\b|[{|}]/i);
    });
  }
});

describe('a problem', () => {
  it('fills the details of its error into the sentence, in the reader’s language', () => {
    const error = new DomainError('media.block-too-large', { bytes: 2_000_000n, limit: 1_048_576 });
    const vi = problemOf(error, 'vi', 'trace');
    expect(vi.detail).to.equal('Tệp có 2.000.000 byte, tối đa là 1.048.576 byte (1 MiB).');
    expect(vi.params).to.deep.equal({ bytes: '2000000', limit: 1_048_576 });
    expect(problemOf(error, 'en', 'trace').title).to.equal('The file is too large');
  });

  it('counts in words that are right for one and for many', () => {
    const ask = (retryAfterSeconds: number) =>
      problemOf(new DomainError('request.too-many', { retryAfterSeconds }), 'en', 'trace').detail;
    expect(ask(1)).to.contain('wait 1 second and');
    expect(ask(2)).to.contain('wait 2 seconds and');
    expect(ask(121)).to.contain('wait 3 minutes and');
    expect(filled('Xin đợi {s:wait}.', { s: 3600 }, 'vi')).to.equal('Xin đợi 60 phút.');
    expect(filled('{n|box|boxes}', { n: 1200n }, 'en')).to.equal('1,200 boxes');
    expect(filled('{n|box|boxes} {other|time}', { n: '1' }, 'en')).to.equal('1 box {other|time}');
    expect(filled('{n} món', { n: 1200 }, 'vi')).to.equal('1.200 món');
  });

  it('writes a day as people write it', () => {
    expect(filled('từ {day}', { day: '2027-11-22' }, 'vi')).to.equal('từ 22 tháng 11, 2027');
    expect(filled('on {day}', { day: '2027-11-22' }, 'en')).to.equal('on 22 November 2027');
  });

  it('of an unknown code tells nothing of it', () => {
    // @ts-expect-error -- without a text it does not compile, and were it thrown all the same, nothing is told
    const unknown = new DomainError('secret.thing', { key: 1 });
    const { code, params, status } = problemOf(unknown, 'vi', 'trace');
    expect([code, params, status]).to.deep.equal(['service.internal', undefined, 500]);
  });

  it('of a database that does not answer asks to try again', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(problemOf(refused, 'en', 'trace').status).to.equal(503);
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    expect(problemOf(full, 'vi', 'trace').detail).to.contain('Xin thử lại sau ít phút');
  });
});
