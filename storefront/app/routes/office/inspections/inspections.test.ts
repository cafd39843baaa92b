import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { feed, idOf } from '../../../../test/support/shapes/common.ts';
import { anInspected } from '../../../../test/support/shapes/office.ts';

describe('the inspection desk', () => {
  beforeEach(openHouse);

  it('shows one piece with everything that the maker signed', async () => {
    const page = await visit('/vi/office/inspections');
    expect(page.one('[data-inspecting]').getAttribute('data-inspecting')).to.equal(idOf(10));
    expect(page.text).to.contain('Món 1 trong 1').and.to.contain('Nghệ nhân đã ký');
    for (const words of [
      'Lá nón, tre',
      'Chằm tay',
      '41 × 41,5 × 18,5 cm',
      '180 g',
      '350.000 ₫',
      '7K2M-4Q9R-TB3X-W8YZ',
    ]) {
      expect(page.text).to.contain(words);
    }
    expect(page.all('main img').every((it) => it.getAttribute('alt'))).to.equal(true);
  });

  it('says how many there are', async () => {
    commerce.answer('GET /office/inspections', feed(anInspected(), anInspected({ id: idOf(11) })));
    expect((await visit('/vi/office/inspections')).text).to.contain('Món 1 trong 2');
    expect((await visit('/en/office/inspections')).text).to.match(/1 of 2/);
  });

  it('that is empty says so and leads on to the seal', async () => {
    commerce.answer('GET /office/inspections', feed());
    const page = await visit('/vi/office/inspections');
    expect(page.all('[data-inspecting]')).to.deep.equal([]);
    expect(page.links()).to.include('/vi/office/seal');
  });

  it('offers to take back what was decided lately', async () => {
    commerce.answer('GET /office/inspections/lately', {
      decisions: [
        {
          pieceId: idOf(12),
          title: { vi: 'Nón khác', en: 'Other hat' },
          maker: 'Nghệ nhân mẫu',
          result: 'rejected',
          undoUntil: '2026-11-29T04:05:00.000Z',
        },
      ],
    });
    const page = await visit('/vi/office/inspections');
    expect(page.text).to.contain('Nón khác').and.to.contain('11:05');
    expect(page.hidden('pieceId')).to.equal(idOf(12));
    await post('/vi/office/inspections', { intent: 'undo', pieceId: idOf(12) });
    expect(commerce.askedOf('POST /office/pieces/:id/inspection/undo')[0]?.at).to.deep.equal({
      id: idOf(12),
    });
  });

  it('says that it is too late to take something back', async () => {
    commerce.refuse('POST /office/pieces/:id/inspection/undo', 'request.undo-too-late');
    const page = await post('/vi/office/inspections', { intent: 'undo', pieceId: idOf(12) });
    expect(page.status).to.equal(409);
    expect(page.alerts.join()).to.contain('Đã quá mười phút');
  });

  it('sends a decision as the service names it', async () => {
    for (const [fields, body] of [
      [
        { '/result': 'accepted', '/findings': '' },
        { result: 'accepted', findings: '' },
      ],
      [
        { '/result': 'rejected', '/findings': ' Vành lệch. ' },
        { result: 'rejected', findings: 'Vành lệch.' },
      ],
    ] as const) {
      const page = await post('/vi/office/inspections', { pieceId: idOf(10), ...fields });
      expect(page.status).to.equal(200);
      const asked = commerce.askedOf('POST /office/pieces/:id/inspection').at(-1);
      expect(asked?.at).to.deep.equal({ id: idOf(10) });
      expect(asked?.body).to.deep.equal(body);
    }
  });

  it('takes no other word for accepted, and no rejection without what was found', async () => {
    for (const fields of [
      { '/result': 'fine', '/findings': '' },
      { '/result': 'rejected', '/findings': '  ' },
      {},
    ]) {
      const page = await post('/vi/office/inspections', { pieceId: idOf(10), ...fields } as Record<
        string,
        string
      >);
      expect(page.status).to.equal(422);
    }
    expect(commerce.askedOf('POST /office/pieces/:id/inspection')).to.deep.equal([]);
  });

  it('answers a decision of a script with what is wrong, at its field', async () => {
    const page = await post('/vi/office/inspections.data', {
      pieceId: idOf(10),
      '/result': 'rejected',
      '/findings': '',
    });
    expect(page.status).to.equal(422);
    expect(page.got.body).to.contain('/findings').and.to.contain('xin ghi rõ điều cần sửa');
  });

  it('says to a script why the service refused', async () => {
    commerce.refuse('POST /office/pieces/:id/inspection', 'catalog.piece-move-not-allowed');
    const page = await post('/en/office/inspections.data', {
      pieceId: idOf(10),
      '/result': 'accepted',
      '/findings': '',
    });
    expect(page.status).to.equal(409);
    expect(page.got.body).to.contain('The piece is not at this step');
  });
});
