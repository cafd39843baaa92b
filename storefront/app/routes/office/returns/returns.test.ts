import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';
import { anOfficeReturn } from '../../../../test/support/shapes/returns.ts';

const PAGE = `/vi/office/returns/${idOf(70)}`;
const ADDRESS = `0x${'a'.repeat(40)}`;

describe('the office’s page of a return', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof anOfficeReturn>[0]) => {
    commerce.answer('GET /office/returns/:id', anOfficeReturn(change));
    return visit(PAGE);
  };

  it('is answered with a sentence, and not without one', async () => {
    const empty = await post(PAGE, { step: 'refuse', '/answer': '' });
    expect(empty.status).to.equal(422);
    expect(empty.one('main').textContent).to.contain('Xin viết một câu cho người mua');
    expect(commerce.askedOf('POST /office/returns/:id/refuse')).to.deep.equal([]);
    await post(PAGE, { step: 'accept', '/answer': 'Xin gửi về 12 Chi Lăng.' });
    expect(commerce.askedOf('POST /office/returns/:id/accept')[0]?.body).to.deep.equal({
      answer: 'Xin gửi về 12 Chi Lăng.',
    });
  });

  it('says in which language the buyer reads', async () => {
    expect((await page({ language: 'en' })).one('main').textContent).to.contain('Người mua đọc tiếng Anh');
  });

  it('pays back a part, in đồng as people type them', async () => {
    const part = { step: 'settle-in-part', '/answer': 'Hợp tác xã xin giảm giá.' };
    const wrong = await post(PAGE, { ...part, [`/lines/${idOf(21)}`]: 'không' });
    expect(wrong.status).to.equal(422);
    expect(wrong.one('main').textContent).to.contain('lớn hơn không');
    await post(PAGE, { ...part, [`/lines/${idOf(21)}`]: '50.000' });
    expect(commerce.askedOf('POST /office/returns/:id/settle-in-part')[0]?.body).to.deep.include({
      lines: [{ id: idOf(21), amount: { amount: '50000', currency: 'VND' } }],
    });
  });

  it('says at the very line which amount it could not read, and what else is missing', async () => {
    const [piece] = anOfficeReturn().pieces;
    const other = { ...piece!, lineId: idOf(22), number: '1/8' };
    commerce.answer('GET /office/returns/:id', anOfficeReturn({ pieces: [piece!, other] }));
    const fields = { [`/lines/${idOf(21)}`]: '', [`/lines/${idOf(22)}`]: 'năm mươi' };
    const wrong = await post(PAGE, { step: 'settle-in-part', ...fields, '/answer': '' });
    expect(wrong.field(`/lines/${idOf(21)}`).error).to.equal(undefined);
    expect(wrong.field(`/lines/${idOf(22)}`)).to.deep.include({
      value: 'năm mươi',
      error: 'Xin ghi số tiền lớn hơn không.',
    });
    expect(wrong.all('details[open] textarea[aria-invalid=true]')).to.have.length(1);
    expect(commerce.askedOf('POST /office/returns/:id/settle-in-part')).to.deep.equal([]);
  });

  it('says how each piece was found', async () => {
    const shown = await page({ state: 'arrived' });
    expect(shown.all('select option')).to.have.length(4);
    const found = { step: 'inspect', number: '1/7', '/pieces/0/finding': 'scratched' };
    expect(shown.all('main input[type=text]'), 'nobody types an address').to.have.length(0);
    const wrong = await post(PAGE, { ...found, '/pieces/0/finding': '' });
    expect(wrong.status).to.equal(422);
    await post(PAGE, found);
    expect(commerce.askedOf('POST /office/returns/:id/inspect')[0]?.body).to.deep.equal({
      pieces: [{ number: '1/7', finding: 'scratched' }],
    });
  });

  it('leads to the page that draws the new code of a scratched piece, and says who drew it', async () => {
    const [piece] = anOfficeReturn().pieces;
    const scratched = { ...piece!, finding: 'scratched' as const };
    const before = await page({ state: 'waiting-for-token', pieces: [scratched] });
    expect(before.all('button[value=new-code]')).to.have.length(1);
    expect(before.all('main details')).to.have.length(0);
    const sent = await post(PAGE, { step: 'new-code', number: '1/7' });
    expect(sent.status).to.equal(302);
    expect(commerce.askedOf('POST /office/returns/:id/new-code')[0]?.body).to.deep.equal({ number: '1/7' });

    const drawn = await page({
      state: 'waiting-for-token',
      pieces: [{ ...scratched, tokenAddress: ADDRESS }],
      newCodes: [{ number: '1/7', at: '2026-11-30T03:00:00.000Z', by: 'Trần Thị Mai' }],
    });
    expect(drawn.all('main details button[value=new-code]'), 'only who lost it draws again').to.have.length(
      1,
    );
    expect(drawn.one('main').textContent).to.contain('Trần Thị Mai chọn mã mới cho món số 1/7');
  });

  it('tells who comes too late that the piece was moved, and draws nothing for what needs no code', async () => {
    commerce.refuse('POST /office/returns/:id/new-code', 'returns.token-already-moved');
    const late = await post(PAGE, { step: 'new-code', number: '1/7' });
    expect(late.status).to.equal(409);
    const [piece] = anOfficeReturn().pieces;
    for (const finding of ['unscratched', 'damaged'] as const) {
      const shown = await page({ state: 'waiting-for-token', pieces: [{ ...piece!, finding }] });
      expect(shown.all('button[value=new-code]')).to.have.length(0);
    }
  });

  it('lets nobody call unscratched what was opened, and leads to the certificate of what is damaged', async () => {
    const [piece] = anOfficeReturn().pieces;
    const opened = await page({ state: 'arrived', pieces: [{ ...piece!, isOpened: true }] });
    expect(opened.all('select option')).to.have.length(3);
    const damaged = await page({ state: 'settled', pieces: [{ ...piece!, finding: 'damaged' }] });
    expect(damaged.all('a[href="/vi/office/certificates/7"]')).to.have.length(1);
  });

  it('notes that what was sent back arrived, also when it was given up', async () => {
    for (const state of ['accepted', 'given-up'] as const)
      expect((await page({ state })).all('button[value=arrive]')).to.have.length(1);
    await post(PAGE, { step: 'arrive' });
    expect(commerce.askedOf('POST /office/returns/:id/arrive')).to.have.length(1);
  });
});
