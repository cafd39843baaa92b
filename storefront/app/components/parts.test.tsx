import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub } from 'react-router';
import type { Language } from '../i18n/language';
import { LanguageContext } from '../i18n/messages';
import { refusal } from '../api/refusal';
import { Breadcrumb } from './breadcrumb';
import { Button, ButtonLink } from './button';
import { DemoMark } from './demo-mark';
import { LanguageSwitch } from './language-switch';
import { Notice } from './notice';
import { OwnWords } from './own-words';
import { Picture, pictureUrl } from './picture';
import { Price } from './price';
import { ProblemNotice } from './problem-notice';
import { WithCode } from './with-code';
import { WithScript } from './with-script';

/** A part as it stands on a page of this address. */
function shown(element: ReactElement, path = '/vi/shop', language: Language = 'vi'): Document {
  const Stub = createRoutesStub([
    { path: '*', Component: () => <LanguageContext value={language}>{element}</LanguageContext> },
  ]);
  return parseHTML(
    `<!doctype html><html><head></head><body>${renderToStaticMarkup(<Stub initialEntries={[path]} />)}</body></html>`,
  ).document;
}

describe('a button', () => {
  it('sends its form unless it says otherwise', () => {
    expect(
      shown(<Button>Gửi</Button>)
        .querySelector('button')
        ?.getAttribute('type'),
    ).to.equal('submit');
    expect(
      shown(<Button type="button">Gửi</Button>)
        .querySelector('button')
        ?.getAttribute('type'),
    ).to.equal('button');
  });

  it('that goes somewhere is a link', () => {
    const link = shown(<ButtonLink to="/vi/shop">Vào cửa hàng</ButtonLink>).querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/vi/shop');
    expect(link?.getAttribute('role')).to.equal(null);
  });

  it('is large enough for a thumb, of every kind', () => {
    for (const kind of ['main', 'second', 'quiet'] as const) {
      const { className } = shown(<Button kind={kind}>x</Button>).querySelector('button')!;
      expect(className).to.contain('min-h-11').and.to.contain('min-w-11');
    }
  });
});

describe('a notice', () => {
  it('interrupts only where it is told to', () => {
    expect(shown(<Notice title="x" />).querySelector('[role]')).to.equal(null);
    expect(shown(<Notice role="alert" title="x" />).querySelector('[role=alert]')?.textContent).to.equal('x');
  });

  it('has a sign beside its words, never its colour alone', () => {
    for (const kind of ['info', 'done', 'attention'] as const) {
      expect(shown(<Notice kind={kind} title="x" />).querySelector('svg[aria-hidden]'), kind).to.not.equal(
        null,
      );
    }
  });
});

describe('a problem on a page', () => {
  it('is told in the service’s words', () => {
    const text = shown(<ProblemNotice problem={refusal('certificates.batch-already-open', 'vi')} />).body
      .textContent;
    expect(text).to.contain('Đang có một lô chưa xong').and.to.contain('Xin hoàn tất hoặc huỷ lô đang mở.');
  });

  it('lists what it points at', () => {
    const errors = [
      { pointer: '/lines/0', detail: 'Không quá 20.' },
      { pointer: '/lines/1', detail: 'Mục này còn thiếu.' },
    ];
    const items = shown(
      <ProblemNotice problem={{ ...refusal('request.invalid', 'vi'), errors }} />,
    ).querySelectorAll('li');
    expect([...items].map((it) => it.textContent)).to.deep.equal(['Không quá 20.', 'Mục này còn thiếu.']);
  });

  it('has no empty list', () => {
    for (const errors of [undefined, []]) {
      expect(
        shown(<ProblemNotice problem={{ ...refusal('request.invalid', 'vi'), errors }} />).querySelector(
          'ul',
        ),
      ).to.equal(null);
    }
  });

  it('of ours says where to ask; of theirs it does not', () => {
    const ours = { ...refusal('service.internal', 'vi'), traceId: 'abc123' };
    expect(shown(<ProblemNotice problem={ours} />).body.textContent).to.contain('abc123');
    const theirs = { ...refusal('request.conflict', 'vi'), traceId: 'abc123' };
    expect(shown(<ProblemNotice problem={theirs} />).body.textContent).to.not.contain('abc123');
  });
});

describe('a price', () => {
  for (const [amount, vi, en] of [
    ['0', '0\u00a0₫', '₫0'],
    ['999', '999\u00a0₫', '₫999'],
    ['1000', '1.000\u00a0₫', '₫1,000'],
    ['1250000', '1.250.000\u00a0₫', '₫1,250,000'],
    ['-70000', '−70.000\u00a0₫', '−₫70,000'],
    ['123456789012345678', '123.456.789.012.345.678\u00a0₫', '₫123,456,789,012,345,678'],
  ] as const) {
    it(`of ${amount} đồng is written as people here and abroad write it`, () => {
      const money = { amount, currency: 'VND' };
      expect(shown(<Price money={money} />).body.textContent).to.equal(vi);
      expect(shown(<Price money={money} />, '/en', 'en').body.textContent).to.equal(en);
    });
  }

  it('never breaks between its number and its sign', () => {
    const money = { amount: '1000', currency: 'VND' };
    expect(shown(<Price money={money} />).querySelector('span')?.className).to.contain('whitespace-nowrap');
  });
});

describe('the way to here', () => {
  const crumbs = [{ to: '/vi/shop', name: 'Cửa hàng' }];

  it('begins at the first page and ends here, which is no link', () => {
    const document = shown(<Breadcrumb crumbs={crumbs} here="Nón lá" />);
    expect([...document.querySelectorAll('a')].map((it) => it.getAttribute('href'))).to.deep.equal([
      '/vi',
      '/vi/shop',
    ]);
    const here = document.querySelector('[aria-current=page]');
    expect(here?.textContent).to.equal('Nón lá');
    expect(here?.querySelector('a')).to.equal(null);
  });

  it('has a name', () => {
    expect(
      shown(<Breadcrumb crumbs={crumbs} here="x" />)
        .querySelector('nav')
        ?.getAttribute('aria-label'),
    ).to.be.a('string');
  });
});

describe('the way into the other language', () => {
  for (const [path, language, target] of [
    ['/vi', 'vi', '/en'],
    ['/en', 'en', '/vi'],
    ['/vi/shop?q=non&sort=newest', 'vi', '/en/shop?q=non&sort=newest'],
    ['/en/orders/secret', 'en', '/vi/orders/secret'],
  ] as const) {
    it(`leads from ${path} to the same place`, () => {
      const link = shown(<LanguageSwitch />, path, language).querySelector('a');
      expect(link?.getAttribute('href')).to.equal(target);
      expect(link?.getAttribute('lang')).to.equal(target.slice(1, 3));
    });
  }
});

describe('a picture', () => {
  const picture = { cid: 'bafy', alt: { vi: 'Nón nhìn từ trước', en: 'The hat' }, width: 1200, height: 1500 };

  it('has words in the page’s language and keeps its place', () => {
    const img = shown(<Picture picture={picture} sizes="100vw" />).querySelector('img')!;
    expect(img.getAttribute('alt')).to.equal('Nón nhìn từ trước');
    expect([img.getAttribute('width'), img.getAttribute('height')]).to.deep.equal(['1200', '1500']);
    expect(
      shown(<Picture picture={picture} sizes="100vw" />, '/en', 'en')
        .querySelector('img')
        ?.getAttribute('alt'),
    ).to.equal('The hat');
  });

  it('comes in the size that the screen needs', () => {
    const source = shown(<Picture picture={picture} sizes="100vw" />).querySelector('source')!;
    expect(
      source
        .getAttribute('srcSet')
        ?.split(',')
        .map((it) => it.split(' ')[1]),
    ).to.deep.equal(['320w', '640w', '960w', '1280w']);
  });

  it('waits until it is looked at, but for the first of a page', () => {
    expect(
      shown(<Picture picture={picture} sizes="1px" />)
        .querySelector('img')
        ?.getAttribute('loading'),
    ).to.equal('lazy');
    expect(
      shown(<Picture picture={picture} sizes="1px" isFirst />)
        .querySelector('img')
        ?.getAttribute('loading'),
    ).to.equal('eager');
  });

  it('that is not there leaves a place, and no broken sign', () => {
    expect(shown(<Picture picture={null} sizes="1px" />).querySelector('img')).to.equal(null);
  });

  it('is asked for by its content and its width', () => {
    expect(pictureUrl('bafy', 640, 'webp')).to.equal('/api/v1/media/bafy/640.webp');
  });
});

describe('words of people', () => {
  it('are said in their own language, whatever the page’s is', () => {
    expect(
      shown(<OwnWords>Vành bị gãy.</OwnWords>, '/en', 'en')
        .querySelector('q')
        ?.getAttribute('lang'),
    ).to.equal('vi');
    expect(
      shown(<OwnWords>The rim is broken.</OwnWords>)
        .querySelector('q')
        ?.getAttribute('lang'),
    ).to.not.equal('vi');
  });
});

describe('words with an order’s code in them', () => {
  const shownWith = (code: string) =>
    shown(<WithCode code={code}>Trả hàng của đơn DL-7K2M9-QX4RB.</WithCode>).querySelector('body')!;

  it('are the same words, with the code as one piece that is not broken while it fits', () => {
    const body = shownWith('DL-7K2M9-QX4RB');
    expect(body.textContent).to.equal('Trả hàng của đơn DL-7K2M9-QX4RB.');
    const piece = body.querySelector('span')!;
    expect(piece.textContent).to.equal('DL-7K2M9-QX4RB');
    expect(piece.className).to.contain('inline-block');
  });

  it('stay as they are where the code is not among them', () => {
    const body = shownWith('DL-00000-00000');
    expect(body.textContent).to.equal('Trả hàng của đơn DL-7K2M9-QX4RB.');
    expect(body.querySelector('span')).to.equal(null);
  });
});

describe('what only a script can do', () => {
  it('keeps its place until scripts run, unseen, and has none where they never do', () => {
    const body = shown(<WithScript>Quét nhãn</WithScript>).querySelector('body')!;
    const place = body.querySelector('div')!;
    expect(place.textContent).to.equal('Quét nhãn');
    expect([...place.classList]).to.deep.equal(['invisible', 'noscript:hidden']);
  });
});

describe('the mark of an invented person', () => {
  it('says what it means', () => {
    for (const [language, word] of [
      ['vi', 'minh hoạ'],
      ['en', 'demo'],
    ] as const) {
      const mark = shown(<DemoMark />, `/${language}`, language).querySelector('span');
      expect(mark?.textContent).to.equal(word);
      expect(mark?.getAttribute('title')).to.not.equal('');
    }
  });
});
