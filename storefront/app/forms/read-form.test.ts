import { filledInByBuyer, sendParcelRequest } from '@daulang/commerce/api/orders';
import { changeStatusRequest, inspectionRequest, openBatchRequest } from '@daulang/commerce/api/office';
import { openReturnRequest } from '@daulang/commerce/api/returns';
import { sendCodeRequest } from '@daulang/commerce/api/accounts';
import { expect } from 'chai';
import { readForm } from './read-form';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('a form read by the schema of its request', () => {
  it('is the request, made plain as the service would make it', () => {
    const { body, errors } = readForm(
      form({ '/carrier': '  Viettel\u200B Post ', '/trackingCode': '' }),
      sendParcelRequest,
      'vi',
    );
    expect(errors).to.equal(null);
    expect(body).to.deep.equal({ carrier: 'Viettel Post', trackingCode: '' });
  });

  it('points at each field that is wrong, all at once, in the reader’s language', () => {
    const fields = { '/action': 'melt', '/reason': 'other', '/text': '' };
    const vi = readForm(form(fields), changeStatusRequest, 'vi');
    const en = readForm(form(fields), changeStatusRequest, 'en');
    expect(vi.errors).to.deep.equal([
      { pointer: '/action', detail: 'Chỉ nhận: suspend, reinstate, withdraw.' },
      { pointer: '/text', detail: 'Không được để trống.' },
    ]);
    expect(en.errors?.map(({ detail }) => detail)).to.deep.equal([
      'Expected one of: suspend, reinstate, withdraw.',
      'This may not be empty.',
    ]);
    expect(vi.body).to.equal(null);
  });

  it('says of a field that was not sent that it is missing', () => {
    expect(readForm(form({}), openBatchRequest, 'vi').errors).to.deep.equal([
      { pointer: '/pieceIds', detail: 'Mục này còn thiếu.' },
    ]);
  });

  it('says it in the page’s words where it has some', () => {
    const words = { '/text': 'Xin viết lý do.' };
    for (const fields of [{ '/text': '' }, {}] as Record<string, string>[]) {
      const read = readForm(
        form({ '/action': 'suspend', '/reason': 'other', ...fields }),
        changeStatusRequest,
        'vi',
        { words },
      );
      expect(read.errors).to.deep.equal([{ pointer: '/text', detail: 'Xin viết lý do.' }]);
    }
  });

  it('says of what is too long how long it may be, whatever the page says of what is missing', () => {
    const words = { '/carrier': 'Xin ghi hãng vận chuyển.' };
    const read = readForm(form({ '/carrier': 'x'.repeat(61) }), sendParcelRequest, 'vi', { words });
    expect(read.errors).to.deep.equal([{ pointer: '/carrier', detail: 'Không quá 60 ký tự.' }]);
  });

  it('says a thousand as the language writes it', () => {
    const said = (language: 'vi' | 'en') =>
      readForm(form({ '/words': 'chữ '.repeat(300) }), openReturnRequest, language).errors?.find(
        ({ pointer }) => pointer === '/words',
      )?.detail;
    expect(said('vi')).to.equal('Không quá 1.000 ký tự.');
    expect(said('en')).to.equal('Takes at most 1,000 characters.');
  });

  it('leaves a schema’s own sentence as it is', () => {
    const words = { '/phoneNumber': 'Sai rồi.' };
    const read = readForm(form({ '/phoneNumber': '+84 91234' }), sendCodeRequest, 'vi', { words });
    expect(read.errors?.[0]?.detail).to.contain('số di động có 10 chữ số');
    const rejected = readForm(form({ '/result': 'rejected', '/findings': ' ' }), inspectionRequest, 'en');
    expect(rejected.errors).to.deep.equal([
      { pointer: '/findings', detail: 'When a piece is sent back, please say what is to be mended.' },
    ]);
  });

  it('makes words of what was typed where the page asks for it', () => {
    const words = { '/carrier': (typed: unknown) => `“${String(typed)}” là hãng nào?` };
    const read = readForm(form({ '/carrier': 'V' }), sendParcelRequest, 'vi', { words });
    expect(read.errors).to.deep.equal([{ pointer: '/carrier', detail: '“V” là hãng nào?' }]);
  });

  it('refuses a field that the request does not have, however deep', () => {
    const { errors } = readForm(
      form({
        '/buyer/name': 'Người mua mẫu',
        '/buyer/email': 'mua@example.com',
        '/buyer/phone': '0912345678',
        '/address/countryCode': 'VN',
        '/address/province': 'Thành phố Huế',
        '/address/provinceCode': '46',
        '/address/ward': 'Thuận Hoá',
        '/address/street': '1 Lê Lợi',
        '/total': '1',
      }),
      filledInByBuyer,
      'en',
    );
    const detail = 'This field is not taken here. Please leave it out and send again.';
    expect(errors).to.have.deep.members([
      { pointer: '/address/provinceCode', detail, isUnknown: true },
      { pointer: '/total', detail, isUnknown: true },
    ]);
  });

  it('says one thing of a field', () => {
    const read = readForm(form({ '/phoneNumber': 'x'.repeat(61) }), sendCodeRequest, 'vi');
    expect(read.errors).to.have.length(1);
  });
});
