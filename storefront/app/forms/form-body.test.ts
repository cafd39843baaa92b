import { expect } from 'chai';
import fc from 'fast-check';
import { formBody, typedIn } from './form-body';

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

/** Objects without a prototype are compared as what they are sent as. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the request that a form fills in', () => {
  it('has each field where its pointer says', () => {
    const body = formBody(form(['/buyer/name', 'An'], ['/buyer/phone', '0912'], ['/language', 'vi']));
    expect(sent(body)).to.deep.equal({ buyer: { name: 'An', phone: '0912' }, language: 'vi' });
  });

  it('has nothing of what is for the page alone', () => {
    expect(sent(formBody(form(['intent', 'send'], ['idempotencyKey', 'k'], ['/code', '1'])))).to.deep.equal({
      code: '1',
    });
  });

  it('gathers a list, of one as of many, in the order of the page', () => {
    expect(sent(formBody(form(['/pieceIds/-', 'a'])))).to.deep.equal({ pieceIds: ['a'] });
    expect(sent(formBody(form(['/pieceIds/-', 'b'], ['/pieceIds/-', 'a'])))).to.deep.equal({
      pieceIds: ['b', 'a'],
    });
  });

  it('has a list inside of a group too', () => {
    expect(sent(formBody(form(['/batch/pieceIds/-', 'a'])))).to.deep.equal({ batch: { pieceIds: ['a'] } });
  });

  it('has no list where nothing was chosen', () => {
    expect(sent(formBody(form(['idempotencyKey', 'k'])))).to.deep.equal({});
  });

  it('reads a field in its own way where it has one', () => {
    const readers = { '/weightGrams': (typed: string) => Number(typed) };
    expect(sent(formBody(form(['/weightGrams', '180'], ['/title/vi', '180']), readers))).to.deep.equal({
      weightGrams: 180,
      title: { vi: '180' },
    });
  });

  it('takes no reader from what every object has', () => {
    expect(sent(formBody(form(['/toString', 'x'])))).to.deep.equal({ toString: 'x' });
  });

  it('undoes the escapes of a pointer', () => {
    expect(sent(formBody(form(['/a~1b/c~0d', 'x'])))).to.deep.equal({ 'a/b': { 'c~d': 'x' } });
  });

  it('reaches no prototype, whatever a field is called', () => {
    for (const name of ['/__proto__/isAdmin', '/constructor/prototype/isAdmin', '/__proto__']) {
      formBody(form([name, 'true']));
      expect(({} as { isAdmin?: string }).isAdmin, name).to.equal(undefined);
    }
    const body = formBody(form(['/__proto__/isAdmin', 'true']));
    expect(Object.keys(body)).to.deep.equal(['__proto__']);
  });

  it('is made of whatever is sent, and never throws', () => {
    const name = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a', 'b', '-', '', '~1', '~0', '__proto__'), { maxLength: 5 })
        .map((it) => `/${it.join('/')}`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 12 }), (fields) => {
        JSON.stringify(formBody(form(...fields)));
      }),
    );
  });

  it('has what was put in, for any names of groups and fields', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(key, key, fc.string(), (group, field, value) => {
        const data = form([`/${group}/${field}`, value]);
        expect(sent(formBody(data))).to.deep.equal({
          [group]: { [field]: String(data.get(`/${group}/${field}`)) },
        });
      }),
    );
  });
});

describe('what was typed into a form', () => {
  it('is kept as it was typed, under the names of the fields', () => {
    expect(typedIn(form(['/price', ' 350.000 ₫ '], ['intent', 'save']))).to.deep.equal({
      '/price': ' 350.000 ₫ ',
    });
  });

  it('is never a file', () => {
    const data = new FormData();
    data.set('/photograph', new File(['x'], 'x.jpg'));
    expect(typedIn(data)).to.deep.equal({});
  });
});
