import { expect } from 'chai';
import { problemIn } from '../support/http-client.js';
import { startService, type RunningService } from '../support/service.js';

describe('a field that a request does not have', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  const address = { countryCode: 'VN', province: 'Thành phố Huế', ward: 'Phú Hội', street: '1 Lê Lợi' };
  const order = {
    lines: [{ productId: '00000000-0000-4000-8000-000000000000', quantity: 1 }],
    buyer: { name: 'Người mua thử', email: 'buyer@example.com', phone: '0912345678' },
    address,
    payment: 'card',
    language: 'vi',
    expectedTotal: { amount: '350000', currency: 'VND' },
  };
  const key = { 'idempotency-key': 'a-key-of-sixteen-or-more' };

  const pointersOf = (errors: { pointer: string }[] | undefined) => errors?.map(({ pointer }) => pointer);

  it('is refused and pointed to, however deep it stands', async () => {
    const sent = { ...order, address: { ...address, provinceCode: '46' }, coupon: 'TET' };
    const answer = await service.client().post('/api/v1/orders', sent, key);
    const { code, errors } = problemIn(answer);
    expect([answer.status, code]).to.deep.equal([400, 'request.invalid']);
    expect(pointersOf(errors)).to.have.members(['/address/provinceCode', '/coupon']);
  });

  it('is refused in the reader’s language', async () => {
    for (const [language, detail] of [
      ['vi', 'Ở đây không nhận mục này. Xin bỏ mục này rồi gửi lại.'],
      ['en', 'This field is not taken here. Please leave it out and send again.'],
    ] as const) {
      const answer = await service
        .client()
        .post('/api/v1/quotes', { lines: [], gift: true }, { 'accept-language': language });
      expect(problemIn(answer).errors).to.deep.equal([{ pointer: '/gift', detail }]);
    }
  });

  it('is pointed to beside the others that are wrong', async () => {
    const sent = { lines: [{ ...order.lines[0], quantity: 0, size: 'L' }] };
    const { errors } = problemIn(await service.client().post('/api/v1/quotes', sent));
    expect(pointersOf(errors)).to.have.members(['/lines/0/quantity', '/lines/0/size']);
  });

  it('has its slashes and tildes written as a JSON pointer has them', async () => {
    const { errors } = problemIn(await service.client().post('/api/v1/quotes', { lines: [], 'a/b~c': 1 }));
    expect(pointersOf(errors)).to.deep.equal(['/a~1b~0c']);
  });

  it('is refused in a search too', async () => {
    const answer = await service.client().get('/api/v1/products?q=non&utm_source=mail');
    expect(answer.status).to.equal(400);
    expect(pointersOf(problemIn(answer).errors)).to.deep.equal(['?utm_source']);
  });

  it('does not make the answer longer than the request when there are thousands', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]));
    const answer = await service.client().post('/api/v1/quotes', { lines: [], ...many });
    expect(answer.status).to.equal(400);
    expect(problemIn(answer).errors).to.have.length(20);
  });

  it('is refused at the door of signing in', async () => {
    const sent = { phoneNumber: '0912345678', role: 'officer' };
    const answer = await service.client().post('/api/v1/auth/phone-number/send-otp', sent);
    expect(answer.status).to.equal(400);
    expect(pointersOf(problemIn(answer).errors)).to.deep.equal(['/role']);
  });
});
