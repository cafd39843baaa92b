import { expect } from 'chai';
import { chooseWard, type WardFound } from './choose-ward.js';

const today = (code: string, name: string): WardFound => ({ code, name, former: null });
const before = (name: string, district: string, became: WardFound): WardFound => ({
  ...became,
  former: { name, district },
});

const thuanHoa = today('19789', 'Phường Thuận Hoá');
const phuXuan = today('19753', 'Phường Phú Xuân');
const phuHo = today('19918', 'Xã Phú Hồ');
const huong = today('19975', 'Phường Hương Thuỷ');
const thuanHoaOfBefore = before('Phường Thuận Hoà', 'Quận Phú Xuân', phuXuan);
const phuXuanOfBefore = before('Xã Phú Xuân', 'Huyện Phú Vang', phuHo);
const phuHoi = before('Phường Phú Hội', 'Quận Thuận Hoá', thuanHoa);
const phuongDuc = before('Phường Phường Đúc', 'Quận Thuận Hoá', thuanHoa);

describe('the ward that somebody typed', () => {
  it('is taken where it is the only one, with or without its kind, marks and tone as they come', () => {
    const ways = ['Phường Thuận Hoá', 'phường thuận hóa', 'P. Thuận Hóa', 'Thuận Hoá'];
    for (const typed of ways)
      expect(chooseWard(typed, [thuanHoa, thuanHoaOfBefore])).to.deep.equal({
        kind: 'taken',
        ward: thuanHoa,
      });
    for (const typed of ['thuan hoa', 'Phuong Thuan Hoa', 'Thuan Hoa ward'])
      expect(chooseWard(typed, [thuanHoa])).to.deep.equal({ kind: 'taken', ward: thuanHoa });
  });

  it('is the one of before whose tone was written, and is shown to be confirmed', () => {
    expect(chooseWard('Phường Thuận Hòa', [thuanHoa, thuanHoaOfBefore])).to.deep.equal({
      kind: 'former',
      choices: [thuanHoaOfBefore],
    });
  });

  it('without marks may be either of two, and somebody has to say which', () => {
    expect(chooseWard('thuan hoa', [thuanHoa, thuanHoaOfBefore])).to.deep.equal({
      kind: 'unclear',
      choices: [thuanHoa, thuanHoaOfBefore],
    });
  });

  it('is today’s where its name was kept', () => {
    const kept = before('Phường Thuận Hoá', 'Quận Thuận Hoá', thuanHoa);
    expect(chooseWard('thuan hoa', [thuanHoa, kept])).to.deep.equal({ kind: 'taken', ward: thuanHoa });
    expect(chooseWard('Phú Xuân', [phuXuan, phuXuanOfBefore])).to.deep.equal({
      kind: 'taken',
      ward: phuXuan,
    });
  });

  it('of another kind is the one of before that was of it', () => {
    expect(chooseWard('Xã Phú Xuân', [phuXuan, phuXuanOfBefore])).to.deep.equal({
      kind: 'former',
      choices: [phuXuanOfBefore],
    });
    // Nothing was ever of that kind: what is called so is offered.
    expect(chooseWard('Xã Thuận Hoá', [thuanHoa])).to.deep.equal({ kind: 'unclear', choices: [thuanHoa] });
  });

  it('of before is confirmed, also where it is called like a kind', () => {
    expect(chooseWard('Phú Hội', [phuHoi])).to.deep.equal({ kind: 'former', choices: [phuHoi] });
    expect(chooseWard('Phường Đúc', [phuongDuc])).to.deep.equal({ kind: 'former', choices: [phuongDuc] });
  });

  it('that was parted shows each of its parts', () => {
    const parts = [before('Xã Bình An', 'Huyện X', phuHo), before('Xã Bình An', 'Huyện X', huong)];
    expect(chooseWard('Bình An', parts)).to.deep.equal({ kind: 'former', choices: parts });
  });

  it('with its district of before is the one in that district', () => {
    const twelve = ['Gò Vấp', 'Tân Bình', 'Bình Thạnh'].map((name, index) =>
      before('Phường 12', `Quận ${name}`, today(`2688${index}`, `Phường ${name}`)),
    );
    expect(chooseWard('Phường 12', twelve)).to.deep.equal({ kind: 'former', choices: twelve });
    expect(chooseWard('P12, Q. Tân Bình', twelve)).to.deep.equal({ kind: 'former', choices: [twelve[1]] });
    expect(chooseWard('Phường 12, Quận 1', twelve)).to.deep.equal({ kind: 'former', choices: twelve });
  });

  it('that nothing is called like is unknown', () => {
    expect(chooseWard('Lê Lợi', [])).to.deep.equal({ kind: 'unknown' });
    expect(chooseWard('', [])).to.deep.equal({ kind: 'unknown' });
  });
});
