import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { drawFormKey, FORM_KEY, isKeyOf, keyInTrouble } from './form-key';

describe('the key of a form', () => {
  it('is another one each time, long enough for the service, and knows its place on the page', () => {
    const [one, two] = [drawFormKey('_r_1_'), drawFormKey('_r_1_')];
    expect(one).not.to.equal(two);
    expect(one).to.match(/^[\w.]{33,200}$/);
    expect([isKeyOf(one, '_r_1_'), isKeyOf(one, '_r_2_'), isKeyOf('', '_r_1_')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('stays while nobody knows that the form went through, and where it was refused', () => {
    const problem = { code: 'service.unavailable' };
    expect(keyInTrouble({ problem, key: 'k' })).to.equal('k');
    expect(keyInTrouble({ isUnanswered: true, problem: null, key: 'k' })).to.equal('k');
    expect(keyInTrouble({ attempt: { problem, key: 'k' }, said: null })).to.equal('k');
  });

  it('is another one after a form that went through, or was not sent on', () => {
    for (const answer of [
      undefined,
      null,
      { attempt: null, said: 'Đã ghi.' },
      { typed: {}, problem: null, key: 'k' },
    ])
      expect(keyInTrouble(answer)).to.equal(undefined);
  });
});

/** These have a key of their own, which their page or their place in the telephone remembers; signing out takes none. */
const WITHOUT = ['frame.tsx', '+seal-form.tsx', 'piece-form.tsx', 'new-piece.tsx', 'edit-piece.tsx'];

describe('the forms of office and studio', () => {
  const files = ['routes/office', 'routes/studio', 'making', 'components/workplace'].flatMap((place) => {
    const at = join(import.meta.dirname, '..', place);
    return readdirSync(at, { recursive: true, encoding: 'utf8' }).map((file) => join(at, file));
  });
  const sources = files
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !file.includes('.test.') && !WITHOUT.some((name) => file.endsWith(name)),
    )
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('carry such a key wherever they write', () => {
    expect(
      sources.filter(({ text }) => /<Form\s[^>]*method="post"/.test(text)).map(({ file }) => file),
    ).to.deep.equal([]);
    expect(sources.filter(({ text }) => text.includes('<KeyedForm')).length).to.be.above(20);
  });

  it('are read with it', () => {
    expect(
      sources.filter(({ text }) => text.includes('request.formData()')).map(({ file }) => file),
    ).to.deep.equal([]);
  });

  it('send it where a script sends them', () => {
    const bare = sources.filter(({ text }) => /fetcher\.submit\(/.test(text) && !text.includes('FORM_KEY'));
    expect(bare.map(({ file }) => file)).to.deep.equal([]);
    expect(FORM_KEY).to.equal('form-key');
  });
});
