import { cidOf } from '@daulang/protocol';
import { expect } from 'chai';
import { type Device, openPage } from '../../../../../test/support/device.ts';
import { commerce, openHouse } from '../../../../../test/support/pages.ts';
import { idOf } from '../../../../../test/support/shapes/common.ts';
import { aPiece } from '../../../../../test/support/shapes/pieces.ts';
import { photographField, savePiece } from './save-piece';

const PICTURE = 'a picture that this device made';
const picture = () => new File([PICTURE], 'front.jpg', { type: 'image/jpeg' });
const cid = cidOf(new TextEncoder().encode(PICTURE));

const written = {
  idempotencyKey: 'a-key-of-sixteen-or-more',
  pieceId: '',
  '/productId': '',
  '/craftSlug': 'non-la',
  '/title/vi': 'Nón lá bài thơ',
  '/materials/vi': 'Lá nón, tre',
  '/technique/vi': 'Chằm tay',
  '/madeOn': '2026-11-20',
  '/price': '350.000',
};

function form(change: Record<string, string> = {}, photograph: File | null = picture()): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...written, ...change })) data.set(name, value);
  if (photograph) data.set(photographField('front'), photograph);
  return data;
}

describe('a piece saved from a device', () => {
  let device: Device;
  const withPicture = aPiece({ photographs: [{ cid, role: 'front', width: 10, height: 10 }] });

  beforeEach(() => {
    openHouse();
    commerce.answer('POST /studio/pieces', aPiece({ photographs: [] }));
    commerce.answer('POST /studio/pieces/:id/photographs', withPicture);
    device = openPage(`http://127.0.0.1:${commerce.port}`, 'vi');
  });
  afterEach(() => device.leave());

  const save = (data = form()) => savePiece(data, 'vi');

  it('is a draft and then its photographs, as this device made them', async () => {
    const { saved, trouble } = await save();
    expect(trouble).to.equal(null);
    expect(saved?.photographs.map((it) => it.cid)).to.deep.equal([cid]);
    expect(commerce.asked.map(({ route }) => route)).to.deep.equal([
      'POST /studio/pieces',
      'POST /studio/pieces/:id/photographs',
    ]);
    const [draft, photograph] = commerce.asked;
    expect(draft?.headers['idempotency-key']).to.equal(written.idempotencyKey);
    expect(draft?.headers['accept-language']).to.equal('vi');
    expect([photograph?.query, photograph?.body]).to.deep.equal([{ role: 'front' }, PICTURE]);
    expect(photograph?.headers['content-type']).to.equal('image/jpeg');
  });

  it('is asked about its fields before anything is sent', async () => {
    const { trouble } = await save(form({ '/title/vi': '', '/price': '12' }));
    expect(trouble?.errors.map(({ pointer }) => pointer)).to.deep.equal(['/title/vi', '/price']);
    expect(trouble?.problem).to.equal(null);
    expect(commerce.asked).to.deep.equal([]);
  });

  it('needs one photograph from the front', async () => {
    const { trouble } = await save(form({}, null));
    expect(trouble?.problem).to.equal('photograph-missing');
    expect(commerce.asked).to.deep.equal([]);
  });

  it('that is a draft already is changed, with no new product and no new photograph', async () => {
    commerce.answer('PATCH /studio/pieces/:id', withPicture);
    const { saved } = await save(form({ pieceId: idOf(10), '/productId': idOf(1) }, null));
    expect(saved?.id).to.equal(idOf(10));
    expect(commerce.asked.map(({ route }) => route)).to.deep.equal(['PATCH /studio/pieces/:id']);
    expect(commerce.asked[0]?.body).to.not.have.property('productId');
  });

  it('is one more of a product where that was pressed', async () => {
    await save(form({ '/productId': idOf(1) }));
    expect(commerce.askedOf('POST /studio/pieces')[0]?.body).to.include({ productId: idOf(1) });
  });

  it('sends no photograph that has arrived before', async () => {
    commerce.answer('POST /studio/pieces', withPicture);
    const { saved } = await save();
    expect(saved?.id).to.equal(idOf(10));
    expect(commerce.askedOf('POST /studio/pieces/:id/photographs')).to.deep.equal([]);
  });

  it('takes back the photograph that a new one replaces', async () => {
    const old = { cid: 'bafyold', role: 'front' as const, width: 10, height: 10 };
    commerce.answer('POST /studio/pieces', aPiece({ photographs: [old] }));
    commerce.answer(
      'POST /studio/pieces/:id/photographs',
      aPiece({ photographs: [old, ...withPicture.photographs] }),
    );
    commerce.answer('DELETE /studio/pieces/:id/photographs/:cid', withPicture);
    const { saved } = await save();
    expect(saved?.photographs.map((it) => it.cid)).to.deep.equal([cid]);
    expect(commerce.askedOf('DELETE /studio/pieces/:id/photographs/:cid')[0]?.at).to.deep.equal({
      id: idOf(10),
      cid: 'bafyold',
    });
  });

  it('takes back nothing that the service has put away itself', async () => {
    const old = { cid: 'bafyold', role: 'front' as const, width: 10, height: 10 };
    commerce.answer('POST /studio/pieces', aPiece({ photographs: [old] }));
    await save();
    expect(commerce.askedOf('DELETE /studio/pieces/:id/photographs/:cid')).to.deep.equal([]);
  });

  it('does not trust a service that names another photograph than was sent', async () => {
    commerce.answer('POST /studio/pieces/:id/photographs', aPiece());
    const { trouble } = await save();
    expect(trouble).to.deep.include({ problem: 'photograph-differs', pieceId: idOf(10) });
  });

  it('is kept where there is no network, and nothing is said of its fields', async () => {
    device.goOffline();
    const { trouble } = await save();
    expect(trouble).to.deep.equal({ pieceId: null, errors: [], problem: 'offline' });
  });

  it('goes on with its draft when the network breaks between draft and photograph', async () => {
    commerce.answer('POST /studio/pieces', () => {
      device.goOffline();
      return aPiece({ photographs: [] });
    });
    const { trouble } = await save();
    expect(trouble).to.deep.include({ pieceId: idOf(10), problem: 'offline' });
  });

  it('puts what the service refuses at its fields', async () => {
    const errors = [{ pointer: '/price/amount', detail: 'Giá chưa đúng.' }];
    commerce.refuse('POST /studio/pieces', 'request.invalid', { errors });
    const { trouble } = await save();
    expect(trouble?.errors).to.deep.equal(errors);
    expect(trouble?.problem).to.have.property('code', 'request.invalid');
  });

  it('says why a photograph was refused, and knows the draft it belongs to', async () => {
    commerce.refuse('POST /studio/pieces/:id/photographs', 'catalog.too-many-photographs');
    const { trouble } = await save();
    expect(trouble?.pieceId).to.equal(idOf(10));
    expect(trouble?.problem).to.have.property('code', 'catalog.too-many-photographs');
  });
});
