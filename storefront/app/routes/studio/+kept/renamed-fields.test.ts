import { expect } from 'chai';
import { pieceFields } from '../pieces/+form/piece-field';
import { renamedFields } from './renamed-fields';

describe('a piece kept by an older page', () => {
  const old = {
    craftSlug: 'non-la',
    titleVi: 'Nón lá',
    titleEn: 'Hat',
    materialsVi: 'Lá',
    materialsEn: '',
    techniqueVi: 'Chằm',
    techniqueEn: '',
    lengthCm: '41',
    widthCm: '41,5',
    heightCm: '18',
    weightGrams: '180',
    madeOn: '2026-11-20',
    price: '350000',
  };

  it('loses nothing of what was typed', () => {
    const renamed = renamedFields(old);
    expect(Object.keys(renamed)).to.have.members([...pieceFields]);
    expect(Object.values(renamed)).to.have.members(Object.values(old));
    expect(renamed['/dimensionsMm/width']).to.equal('41,5');
    expect(renamed['/title/en']).to.equal('Hat');
  });

  it('that is renamed already stays as it is', () => {
    expect(renamedFields(renamedFields(old))).to.deep.equal(renamedFields(old));
  });

  it('keeps a field that nobody knows, rather than losing it', () => {
    expect(renamedFields({ intent: 'save' })).to.deep.equal({ intent: 'save' });
  });
});
