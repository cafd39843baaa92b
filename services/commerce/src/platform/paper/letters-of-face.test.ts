import { expect } from 'chai';
import { lettersNotInFace } from './letters-of-face.js';

describe('the letters of the paper’s face', () => {
  it('are all of Vietnamese and of other languages in Latin letters, with their signs', async () => {
    for (const text of [
      'Chúc ông bà luôn mạnh khoẻ, vạn sự như ý!\n\nCháu Hoà — Đặng Ước Nguyễn, ₫ 100.000…',
      'ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỶỸỴ ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵ đĐ',
      'Für Großmutter, très chère “amie” — señora Łukasz Çelik',
    ])
      expect(await lettersNotInFace(text), text).to.deep.equal([]);
  });

  it('are not pictures nor other scripts, each of which is named once and whole', async () => {
    expect(await lettersNotInFace('Tặng mẹ 🎁🎁, 👩🏽‍🌾')).to.deep.equal(['🎁', '👩🏽‍🌾']);
    expect(await lettersNotInFace('お元気')).to.deep.equal(['お', '元', '気']);
    expect(await lettersNotInFace('')).to.deep.equal([]);
  });
});
