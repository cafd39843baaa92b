import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';
import { aMember } from '../../../../test/support/shapes/people.ts';

const at = '/vi/office/members';
const me = aMember({ userId: 'user-2', displayName: 'Lê Thị Mẫu', isMe: true });
const treasurer = aMember({ roles: ['officer', 'treasurer'] });
const buttons = async (...members: ReturnType<typeof aMember>[]) => {
  commerce.answer('GET /office/members', { members });
  return (await visit(at)).all('main form').map((form) => form.textContent.trim());
};

describe('the office’s members', () => {
  beforeEach(openHouse);

  it('say who is what, and by which number', async () => {
    commerce.answer('GET /office/members', { members: [treasurer, me, aMember({ roles: ['artisan'] })] });
    const page = await visit(at);
    for (const words of ['cán bộ, thủ quỹ', 'là người đang xem', 'nghệ nhân', '0912 345 678'])
      expect(page.text).to.contain(words);
    expect(page.links()).to.include('tel:+84912345678');
    expect((await visit('/en/office/members')).text).to.contain('officer, treasurer');
  });

  it('have a treasurer made of any officer while there is none, and not by oneself afterwards', async () => {
    const artisan = aMember({ userId: 'user-3', roles: ['artisan'] });
    expect(await buttons(aMember(), me, artisan)).to.deep.equal(['Cử làm thủ quỹ', 'Cử làm thủ quỹ']);
    expect(await buttons(treasurer, me)).to.deep.equal(['Thôi giao việc thủ quỹ']);
    expect(await buttons(aMember(), { ...me, roles: ['officer', 'treasurer'] })).to.deep.equal([
      ...['Cử làm thủ quỹ', 'Thôi làm thủ quỹ'],
    ]);
  });

  it('say what was done, and what the service says when it refuses', async () => {
    const page = await post(at, { member: 'user-1', intent: 'appoint' });
    expect(page.text).to.contain('Từ nay Trần Văn Mẫu là thủ quỹ.');
    expect(commerce.askedOf('POST /office/members/:userId/treasurer')[0]?.at).to.deep.equal({
      userId: 'user-1',
    });
    expect((await post(at, { member: 'user-1', intent: 'dismiss' })).text).to.contain('không còn là thủ quỹ');
    commerce.refuse('DELETE /office/members/:userId/treasurer', 'accounts.last-treasurer');
    const refused = await post(at, { member: 'user-1', intent: 'dismiss' });
    expect([refused.status, refused.alerts.length]).to.deep.equal([409, 1]);
  });

  describe('and who helps an artisan', () => {
    const artisan = aMember({ userId: 'user-4', roles: ['artisan'], artisanId: idOf(2) });
    const helps = { artisanId: idOf(2), displayName: artisan.displayName };
    const helper = aMember({ userId: 'user-3', displayName: 'Trần Thị Cháu', roles: ['helper'], helps });

    it('say for whom, and let an officer end it', async () => {
      commerce.answer('GET /office/members', { members: [artisan, helper, me] });
      const page = await visit(at);
      expect(page.text).to.contain('giúp Trần Văn Mẫu').and.to.contain('Thôi nhờ Trần Thị Cháu');
      const ended = { member: 'user-4', intent: 'end-helper', artisan: idOf(2), helper: 'user-3' };
      expect((await post(at, ended)).text).to.contain('không còn giúp');
      expect(commerce.askedOf('DELETE /office/artisans/:id/helpers/:userId')[0]?.at).to.deep.equal({
        ...{ id: idOf(2), userId: 'user-3' },
      });
    });

    it('let an officer name one, and say what is wrong at its field', async () => {
      commerce.answer('GET /office/members', { members: [artisan] });
      const filled = {
        ...{ member: 'user-4', intent: 'name-helper', artisan: idOf(2) },
        ...{ '/displayName': 'Trần Thị Cháu', '/phone': '0912 345 679' },
      };
      expect((await post(at, filled)).text).to.contain('giúp được');
      const wrong = await post(at, { ...filled, '/displayName': '' });
      expect([wrong.status, wrong.field('/phone').value]).to.deep.equal([400, '0912 345 679']);
      expect(wrong.field('/displayName').error).to.contain('Xin ghi họ tên');
      commerce.refuse('POST /office/artisans/:id/helpers', 'accounts.too-many-helpers', { detail: 'Đã đủ.' });
      expect((await post(at, filled)).alerts.length).to.equal(1);
    });
  });
});
