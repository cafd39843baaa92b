import { expect } from 'chai';
import { studioMessages } from '~/i18n/studio';
import { fillPieceForm, todayInHue } from './fill-piece-form.ts';
import { readPieceForm } from './read-piece-form.ts';

const today = '2026-11-22';

const filled = {
  '/craftSlug': 'non-la',
  '/title/vi': 'Nón lá bài thơ',
  '/materials/vi': 'Lá nón, tre',
  '/technique/vi': 'Chằm tay',
  '/madeOn': '2026-11-20',
  '/price': '350000',
};

/** What the form comes to; what is wrong by the name of its sentence. */
function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...fields })) form.set(name, value);
  const { body: draft, errors } = readPieceForm(form, today, 'vi');
  const named = errors?.map(({ pointer, detail }) => [pointer, nameOf(detail)] as const);
  return { draft, faults: named && Object.fromEntries(named) };
}

function nameOf(sentence: string): string {
  const named = Object.entries(studioMessages).find(([, words]) => (words.vi as unknown) === sentence);
  return named?.[0] ?? sentence;
}

describe('the form of a piece', () => {
  it('takes centimetres with comma or point, and prices with dots', () => {
    const { draft } = read({
      '/dimensionsMm/length': '41',
      '/dimensionsMm/width': '41,5',
      '/dimensionsMm/height': '18.5',
      '/price': '1.250.000',
    });
    expect(draft?.dimensionsMm).to.deep.equal({ length: 410, width: 415, height: 185 });
    expect(draft?.price).to.deep.equal({ amount: '1250000', currency: 'VND' });
  });

  it('takes dots and commas between thousands of grams for what they are', () => {
    for (const [typed, grams] of [
      ['1.250', 1250],
      ['12.500', 12_500],
      ['1,250', 1250],
      ['1 250 g', 1250],
      ['180', 180],
    ] as const) {
      expect(read({ '/weightGrams': typed }).draft?.weightGrams, typed).to.equal(grams);
    }
  });

  it('asks about a number rather than rounding or guessing it', () => {
    for (const typed of ['12,5', '1,2', '0.5', '1.25 kg', '1250.000']) {
      expect(read({ '/weightGrams': typed }).faults, typed).to.deep.equal({
        '/weightGrams': 'weightOutOfRange',
      });
    }
    const { faults } = read({
      '/dimensionsMm/length': '1.250',
      '/dimensionsMm/width': '41,5 cm',
      '/dimensionsMm/height': '18',
    });
    expect(faults).to.deep.equal({ '/dimensionsMm/length': 'sizeUnclear' });
    for (const typed of ['12.50', '350k', '-350000']) {
      expect(read({ '/price': typed }).faults, typed).to.deep.equal({ '/price': 'priceOutOfRange' });
    }
    expect(read({ '/price': '350.000,00 ₫' }).draft?.price.amount).to.equal('350000');
  });

  it('takes nothing that cannot be seen into what is signed', () => {
    expect(read({ '/title/vi': 'Nón \u202Eál\tnón\u200B' }).draft?.title.vi).to.equal('Nón ál nón');
    expect(read({ '/technique/vi': 'Chằm tay\r\n\r\nthêu\u2068' }).draft?.technique.vi).to.equal(
      'Chằm tay\n\nthêu',
    );
  });

  it('puts the Vietnamese words where no English was given', () => {
    const { draft } = read({ '/title/en': 'Poem hat' });
    expect(draft?.title).to.deep.equal({ vi: 'Nón lá bài thơ', en: 'Poem hat' });
    expect(draft?.materials).to.deep.equal({ vi: 'Lá nón, tre', en: 'Lá nón, tre' });
  });

  it('brings typed words to one form of their letters', () => {
    expect(read({ '/title/vi': ' No\u0301n la\u0301 ' }).draft?.title.vi).to.equal('Nón lá');
  });

  it('lets measures and weight be unknown', () => {
    const { draft } = read({ '/weightGrams': '' });
    expect(draft?.dimensionsMm).to.equal(null);
    expect(draft?.weightGrams).to.equal(null);
  });

  it('names each field that is wrong, all at once', () => {
    const { faults } = read({
      '/title/vi': ' ',
      '/dimensionsMm/length': '41',
      '/dimensionsMm/width': 'dài',
      '/dimensionsMm/height': '',
      '/weightGrams': '0',
      '/madeOn': '2026-11-23',
      '/price': '12',
    });
    expect(faults).to.deep.equal({
      '/title/vi': 'mustFill',
      '/dimensionsMm/width': 'sizeOutOfRange',
      '/dimensionsMm/height': 'sizeAllOrNone',
      '/weightGrams': 'weightOutOfRange',
      '/madeOn': 'dayWrong',
      '/price': 'priceOutOfRange',
    });
  });

  it('refuses a day that is in no calendar', () => {
    expect(read({ '/madeOn': '2026-02-30' }).faults).to.deep.equal({ '/madeOn': 'dayWrong' });
  });

  it('shows again what was read', () => {
    const { draft } = read({
      '/dimensionsMm/length': '41',
      '/dimensionsMm/width': '41,5',
      '/dimensionsMm/height': '18',
      '/weightGrams': '180',
    });
    const again = read(fillPieceForm(draft!) as Record<string, string>);
    expect(again.draft).to.deep.equal(draft);
    expect(fillPieceForm(draft!)['/title/en']).to.equal('');
  });

  it('says in the words of the schema what is too long', () => {
    const { faults } = read({ '/title/vi': 'n'.repeat(201) });
    expect(faults).to.deep.equal({ '/title/vi': 'Không quá 200 ký tự.' });
  });

  it('keeps whose product it is one more of, and takes none for a product of its own', () => {
    const productId = '11111111-1111-4111-8111-111111111111';
    expect(read({ '/productId': productId }).draft?.productId).to.equal(productId);
    expect(read({ '/productId': '' }).draft).not.to.have.property('productId', '');
  });

  it('takes no field that the request does not have', () => {
    expect(
      Object.keys(read({ '/state': 'final', '/__proto__/state': 'final' }).faults ?? {}),
    ).to.have.members(['/state', '/__proto__']);
  });

  it('knows the day in the city, wherever the server stands', () => {
    expect(todayInHue(new Date('2026-11-21T18:00:00Z'))).to.equal('2026-11-22');
  });
});
