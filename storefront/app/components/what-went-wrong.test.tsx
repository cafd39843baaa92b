import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub, UNSAFE_ErrorResponseImpl as ErrorAnswer } from 'react-router';
import { refusal } from '../api/refusal';
import type { Language } from '../i18n/language';
import { LanguageContext } from '../i18n/messages';
import { WhatWentWrong } from './what-went-wrong';

function shown(error: unknown, path = '/vi/shop?q=non', language: Language = 'vi'): Document {
  const Stub = createRoutesStub([
    {
      path: '*',
      Component: () => (
        <LanguageContext value={language}>
          <WhatWentWrong error={error} />
        </LanguageContext>
      ),
    },
  ]);
  return parseHTML(
    `<!doctype html><html><head></head><body>${renderToStaticMarkup(<Stub initialEntries={[path]} />)}</body></html>`,
  ).document;
}

const answer = (status: number, data: unknown = null) => new ErrorAnswer(status, '', data);
const hrefs = (document: Document) =>
  [...document.querySelectorAll('a')].map((it) => it.getAttribute('href'));

describe('a page in place of one that could not be shown', () => {
  it('says that there is no such page, and where to go', () => {
    const vi = shown(answer(404));
    expect(vi.querySelector('h1')?.textContent).to.contain('Không');
    expect(hrefs(vi)).to.deep.equal(['/vi/shop', '/vi']);
    expect(shown(answer(404), '/en/x', 'en').querySelector('h1')?.textContent).to.not.equal(
      vi.querySelector('h1')?.textContent,
    );
  });

  it('offers to try again what may be there in a moment, at its own address', () => {
    for (const status of [500, 503]) expect(hrefs(shown(answer(status)))[0]).to.equal('/vi/shop?q=non');
    for (const status of [400, 403, 404, 429]) {
      expect(hrefs(shown(answer(status, refusal('request.forbidden', 'vi')))), String(status)).to.not.include(
        '/vi/shop?q=non',
      );
    }
  });

  it('says kindly that the service sleeps, whatever the service’s own words', () => {
    const text = shown(answer(503, refusal('service.unavailable', 'vi'))).body.textContent;
    expect(text).to.contain('Xin thử lại sau ít phút');
  });

  it('tells a refusal in the service’s words', () => {
    const text = shown(answer(403, refusal('request.forbidden', 'vi'))).body.textContent;
    expect(text).to.contain('Không có quyền làm việc này');
  });

  it('says where to ask of what was written down', () => {
    const problem = { ...refusal('service.internal', 'vi'), traceId: 'abc123' };
    expect(shown(answer(500, problem)).body.textContent).to.contain('abc123');
    expect(shown(answer(500, refusal('service.internal', 'vi'))).body.textContent).to.not.contain('abc123');
  });

  it('shows nothing of a fault of ours', () => {
    const text = shown(new Error('password=hunter2 at /srv/app.ts')).body.textContent;
    expect(text).to.not.contain('hunter2').and.to.not.contain('/srv');
    expect(text).to.contain('500');
  });

  it('takes for a problem only what is one', () => {
    for (const data of ['text', 7, ['x'], { message: 'x' }]) {
      const document = shown(answer(400, data));
      expect(document.querySelector('h1')?.textContent).to.not.equal('');
      expect(document.body.textContent).to.not.contain('undefined');
    }
  });

  it('is no search result', () => {
    expect(shown(answer(404)).querySelector('meta[name=robots]')?.getAttribute('content')).to.equal(
      'noindex',
    );
  });
});
