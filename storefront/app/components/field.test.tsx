import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Field, FieldProblem, Select, TextArea } from './field';

function shown(element: ReactElement) {
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${renderToStaticMarkup(element)}</body></html>`,
  );
  const control = document.querySelector('input, textarea, select')!;
  const described = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return {
    document,
    control,
    label: document.querySelector('label'),
    described: described.map((id) => document.getElementById(id)?.textContent ?? null),
  };
}

const kinds = {
  Field: (props: { error?: string; hint?: string }) => (
    <Field label="Họ và tên" name="/buyer/name" {...props} />
  ),
  TextArea: (props: { error?: string; hint?: string }) => (
    <TextArea label="Họ và tên" name="/buyer/name" {...props} />
  ),
  Select: (props: { error?: string; hint?: string }) => (
    <Select label="Họ và tên" name="/buyer/name" {...props}>
      <option value="">–</option>
    </Select>
  ),
};

for (const [name, Kind] of Object.entries(kinds)) {
  describe(`a ${name}`, () => {
    it('is named by its label', () => {
      const { control, label } = shown(Kind({}));
      expect(label?.getAttribute('for')).to.equal(control.getAttribute('id'));
      expect(label?.textContent).to.equal('Họ và tên');
    });

    it('is said to be wrong only when it is, and then why', () => {
      expect(shown(Kind({})).control.getAttribute('aria-invalid')).to.equal(null);
      const wrong = shown(Kind({ error: 'Xin cho biết họ tên.' }));
      expect(wrong.control.getAttribute('aria-invalid')).to.equal('true');
      expect(wrong.described).to.deep.equal(['Xin cho biết họ tên.']);
    });

    it('keeps its help beside what is wrong', () => {
      const { described } = shown(Kind({ hint: 'Như trên giấy tờ.', error: 'Xin cho biết họ tên.' }));
      expect(described).to.deep.equal(['Như trên giấy tờ.', 'Xin cho biết họ tên.']);
    });

    it('refers to nothing where there is nothing to say', () => {
      expect(shown(Kind({})).control.hasAttribute('aria-describedby')).to.equal(false);
    });

    it('has a name of its own beside another of its kind', () => {
      const { document } = shown(
        <>
          {Kind({ error: 'a' })}
          {Kind({ error: 'b' })}
        </>,
      );
      const ids = [...document.querySelectorAll('[id]')].map((it) => it.id);
      expect(new Set(ids).size).to.equal(ids.length);
    });
  });
}

describe('a field to write in', () => {
  it('cuts nothing that its schema allows, however many pieces its letters are in', () => {
    for (const Kind of [kinds.Field, kinds.TextArea]) {
      const most = Number(shown(Kind({})).control.getAttribute('maxLength'));
      expect(most).to.be.at.least('ệ'.repeat(500).normalize('NFD').length);
    }
  });
});

describe('what is wrong with a field', () => {
  it('is said by a word and a sign, and is not there when nothing is', () => {
    expect(renderToStaticMarkup(<FieldProblem text={undefined} />)).to.equal('');
    const html = renderToStaticMarkup(<FieldProblem text="Sai." />);
    expect(html).to.contain('Sai.').and.to.contain('aria-hidden');
  });

  it('is shown as words, whatever stands in it', () => {
    expect(renderToStaticMarkup(<FieldProblem text="<b>x</b>" />)).to.not.contain('<b>');
  });
});
