import { expect } from 'chai';
import fc from 'fast-check';
import { slug as slugSchema } from '../../../../api/text.js';
import { numberedSlug, slugOf } from './slug.js';

describe('slug', () => {
  it('takes Vietnamese letters without their marks', () => {
    expect(slugOf('Nón lá bài thơ')).to.equal('non-la-bai-tho');
    expect(slugOf('Đúc đồng Phường Đúc')).to.equal('duc-dong-phuong-duc');
  });

  it('gives both spellings of Thuận Hóa one slug', () => {
    expect(slugOf('Thuận Hoá')).to.equal(slugOf('Thuận Hóa'));
  });

  it('names a title without letters', () => {
    expect(slugOf('***')).to.equal('san-pham');
  });

  it('fits the published grammar whatever the title and number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 9999 }),
        (title, n) => {
          expect(slugSchema.safeParse(numberedSlug(slugOf(title), n)).success).to.equal(true);
        },
      ),
    );
  });
});
