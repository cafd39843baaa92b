import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';

const path = `studio/pieces/${idOf(10)}`;
const session = { cookie: 'better-auth.session_token=hers' };

describe('what happened to a piece', () => {
  beforeEach(openHouse);

  it('stands on its maker’s page, the newest first, with the hour in Việt Nam', async () => {
    const page = await visit(`/vi/${path}`, session);
    expect(page.texts('h2')).to.include('Những gì đã xảy ra');
    const told = page.texts('[aria-labelledby="what-happened"] li');
    expect(told).to.have.length(2);
    expect(told[0]).to.match(/^Nghệ nhân ký.*09:05/);
    expect(told[1]).to.match(/^Nghệ nhân nhập món hàng.*09:00/);
  });

  it('is said in English on the English page', async () => {
    const page = await visit(`/en/${path}`, session);
    expect(page.texts('[aria-labelledby="what-happened"] li')[1]).to.match(/^Entered by its maker/);
  });

  it('is left out for a piece of which nothing was written down', async () => {
    commerce.answer('GET /studio/pieces/:id/history', { events: [] });
    const page = await visit(`/vi/${path}`, session);
    expect(page.status).to.equal(200);
    expect(page.texts('h2')).not.to.include('Những gì đã xảy ra');
  });
});
