import { expect } from 'chai';
import { fillPieceForm, todayInHue } from './fill-piece-form.ts';
import { fieldOfPointer, readPieceForm } from './read-piece-form.ts';

const today = '2026-11-22';

const filled = {
  craftSlug: 'non-la',
  titleVi: 'Nón lá bài thơ',
  materialsVi: 'Lá nón, tre',
  techniqueVi: 'Chằm tay',
  madeOn: '2026-11-20',
  price: '350000',
};

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...fields })) form.set(name, value);
  return readPieceForm(form, today);
}

describe('the form of a piece', () => {
  it('takes centimetres with comma or point, and prices with dots', () => {
    const { draft } = read({ lengthCm: '41', widthCm: '41,5', heightCm: '18.5', price: '1.250.000' });
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
      expect(read({ weightGrams: typed }).draft?.weightGrams, typed).to.equal(grams);
    }
  });

  it('asks about a number rather than rounding or guessing it', () => {
    for (const typed of ['12,5', '1,2', '0.5', '1.25 kg', '1250.000']) {
      expect(read({ weightGrams: typed }).faults, typed).to.deep.equal({ weightGrams: 'weightOutOfRange' });
    }
    const { faults } = read({ lengthCm: '1.250', widthCm: '41,5 cm', heightCm: '18' });
    expect(faults).to.deep.equal({ lengthCm: 'sizeUnclear' });
    for (const typed of ['12.50', '350k', '-350000']) {
      expect(read({ price: typed }).faults, typed).to.deep.equal({ price: 'priceOutOfRange' });
    }
    expect(read({ price: '350.000,00 ₫' }).draft?.price.amount).to.equal('350000');
  });

  it('takes nothing that cannot be seen into what is signed', () => {
    expect(read({ titleVi: 'Nón \u202Eál\tnón\u200B' }).draft?.title.vi).to.equal('Nón ál nón');
    expect(read({ techniqueVi: 'Chằm tay\r\n\r\nthêu\u2068' }).draft?.technique.vi).to.equal(
      'Chằm tay\n\nthêu',
    );
  });

  it('puts the Vietnamese words where no English was given', () => {
    const { draft } = read({ titleEn: 'Poem hat' });
    expect(draft?.title).to.deep.equal({ vi: 'Nón lá bài thơ', en: 'Poem hat' });
    expect(draft?.materials).to.deep.equal({ vi: 'Lá nón, tre', en: 'Lá nón, tre' });
  });

  it('brings typed words to one form of their letters', () => {
    expect(read({ titleVi: ' No\u0301n la\u0301 ' }).draft?.title.vi).to.equal('Nón lá');
  });

  it('lets measures and weight be unknown', () => {
    const { draft } = read({ weightGrams: '' });
    expect(draft?.dimensionsMm).to.equal(null);
    expect(draft?.weightGrams).to.equal(null);
  });

  it('names each field that is wrong, all at once', () => {
    const { faults } = read({
      titleVi: ' ',
      lengthCm: '41',
      widthCm: 'dài',
      heightCm: '',
      weightGrams: '0',
      madeOn: '2026-11-23',
      price: '12',
    });
    expect(faults).to.deep.equal({
      titleVi: 'mustFill',
      widthCm: 'sizeOutOfRange',
      heightCm: 'sizeAllOrNone',
      weightGrams: 'weightOutOfRange',
      madeOn: 'dayWrong',
      price: 'priceOutOfRange',
    });
  });

  it('refuses a day that is in no calendar', () => {
    expect(read({ madeOn: '2026-02-30' }).faults).to.deep.equal({ madeOn: 'dayWrong' });
  });

  it('shows again what was read', () => {
    const { draft } = read({ lengthCm: '41', widthCm: '41,5', heightCm: '18', weightGrams: '180' });
    const again = read(fillPieceForm(draft!) as Record<string, string>);
    expect(again.draft).to.deep.equal(draft);
    expect(fillPieceForm(draft!).titleEn).to.equal('');
  });

  it('finds the field that a refusal of the service points at', () => {
    expect(fieldOfPointer('/dimensionsMm/height')).to.equal('heightCm');
    expect(fieldOfPointer('/price')).to.equal('price');
    expect(fieldOfPointer('/productId')).to.equal(undefined);
  });

  it('knows the day in the city, wherever the server stands', () => {
    expect(todayInHue(new Date('2026-11-21T18:00:00Z'))).to.equal('2026-11-22');
  });
});
