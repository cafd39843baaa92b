import { sendParcelRequest } from '@daulang/commerce/api/orders';
import type { Problem } from '@daulang/commerce/api/problems';
import { expect } from 'chai';
import { renderToStaticMarkup } from 'react-dom/server';
import { refusal } from '../api/refusal';
import { type Attempt, errorAt, fieldOf, refused, stopped, unanswered, unplaced } from './attempt';
import { FormTrouble } from './form-trouble';
import { readForm } from './read-form';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const invalid = (errors: Problem['errors']): Problem => ({ ...refusal('request.invalid', 'vi'), errors });
const shown = (attempt: Attempt | null) => renderToStaticMarkup(<FormTrouble attempt={attempt} />);

describe('an attempt with a form', () => {
  const filled = form({ '/carrier': 'V', '/trackingCode': 'A1', step: 'send' });

  it('keeps what was typed and puts a complaint at its field', () => {
    const attempt = stopped(filled, [{ pointer: '/carrier', detail: 'Xin ghi hãng.' }]);
    expect(fieldOf(attempt, '/carrier')).to.deep.equal({
      name: '/carrier',
      defaultValue: 'V',
      error: 'Xin ghi hãng.',
    });
    expect(fieldOf(attempt, '/trackingCode')).to.deep.equal({
      name: '/trackingCode',
      defaultValue: 'A1',
      error: undefined,
    });
  });

  it('takes the complaints of a refusal of the service', () => {
    const attempt = refused(filled, invalid([{ pointer: '/trackingCode', detail: 'Không quá 60 ký tự.' }]));
    expect(fieldOf(attempt, '/trackingCode').error).to.equal('Không quá 60 ký tự.');
  });

  it('has none where the service had none to point at', () => {
    expect(refused(filled, refusal('service.unavailable', 'vi')).errors).to.deep.equal([]);
  });

  it('is an empty form before the first', () => {
    expect(fieldOf(null, '/carrier')).to.deep.equal({ name: '/carrier', defaultValue: '', error: undefined });
  });

  it('puts a complaint about a part of what a field fills at that field, and one about a group at its fields', () => {
    const errors = [{ pointer: '/price/amount', detail: 'Quá cao.' }];
    expect(errorAt(errors, '/price')).to.equal('Quá cao.');
    expect(errorAt([{ pointer: '/dimensionsMm', detail: 'Thiếu.' }], '/dimensionsMm/width')).to.equal(
      'Thiếu.',
    );
    expect(errorAt([{ pointer: '/priceless', detail: '?' }], '/price')).to.equal(undefined);
    expect(errorAt([{ pointer: '', detail: '?' }], '/price')).to.equal(undefined);
  });

  it('knows what no field can show', () => {
    const lost = { pointer: '/lines/0/quantity', detail: 'Phải từ 1 trở lên.' };
    const attempt = refused(filled, invalid([{ pointer: '/carrier', detail: 'Ngắn.' }, lost]));
    expect(unplaced(attempt)).to.deep.equal([lost]);
  });
});

describe('the trouble of a form', () => {
  const filled = form({ '/carrier': 'V' });
  const short = [{ pointer: '/carrier', detail: 'Ngắn.' }];

  it('is not said twice where the fields say it', () => {
    for (const attempt of [refused(filled, invalid(short)), stopped(filled, short), null])
      expect(shown(attempt)).to.not.contain('alert').and.to.not.contain('Ngắn.');
  });

  it('is said where the form was stopped for a field that the request does not have', () => {
    const sent = form({ '/carrier': 'Viettel', '/trackingCode': '', '/isPaid': 'true' });
    const { errors } = readForm(sent, sendParcelRequest, 'vi');
    expect(errors?.map(({ pointer }) => pointer)).to.deep.equal(['/isPaid']);
    expect(shown(stopped(sent, errors!)))
      .to.contain('role="alert"')
      .and.to.contain(errors![0]!.detail);
  });

  it('is the network’s where nothing came back, and what was typed is kept', () => {
    const attempt = unanswered(filled);
    expect(fieldOf(attempt, '/carrier').defaultValue).to.equal('V');
    expect(shown(attempt)).to.contain('role="alert"').and.to.contain('Mạng bị ngắt giữa chừng');
  });

  it('is said with what no field shows, and not with what one does', () => {
    const html = shown(
      refused(
        filled,
        invalid([
          { pointer: '/carrier', detail: 'Ngắn.' },
          { pointer: '/lines/0', detail: 'Hết món này.' },
        ]),
      ),
    );
    expect(html).to.contain('role="alert"').and.to.contain('Hết món này.');
    expect(html).to.not.contain('Ngắn.');
  });

  it('is the service’s own sentence, and kind words where it sleeps', () => {
    expect(shown(refused(filled, refusal('ordering.order-not-found', 'vi')))).to.contain(
      'Không tìm thấy đơn hàng',
    );
    const asleep = shown(refused(filled, refusal('service.unavailable', 'vi')));
    expect(asleep).to.contain('role="alert"').and.to.contain('Xin thử lại sau ít phút');
    expect(asleep).to.contain('Những gì đã điền vẫn còn').and.to.not.contain('giỏ hàng');
  });

  it('names where to ask only for a fault that was written down', () => {
    const fault = { ...refusal('service.internal', 'vi'), traceId: 'abc123' };
    expect(shown(refused(filled, fault))).to.contain('abc123');
    expect(shown(refused(filled, { ...fault, traceId: '-' }))).to.not.contain('abc123');
  });
});
