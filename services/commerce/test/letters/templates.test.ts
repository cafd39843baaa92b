import { expect } from 'chai';
import { language as languages } from '../../api/text.js';
import type { Letter } from '../../src/modules/letters/domain/letter.js';
import { MOST_PARTS, partsOf } from '../../src/modules/letters/domain/text-message.js';
import { drawHtml } from '../../src/modules/letters/drawing/html-page.js';
import { drawPlainText } from '../../src/modules/letters/drawing/plain-text.js';
import { LETTERS, type LetterKind, type LetterRule } from '../../src/modules/letters/templates/letters.js';
import type { OrderFacts } from '../../src/modules/ordering/index.js';
import {
  exampleDeposit,
  exampleMoney,
  exampleOrder,
  exampleReturn,
  exampleStaff,
} from '../support/example-order.js';

const KINDS = Object.keys(LETTERS) as LetterKind[];
const LANGUAGES = languages.options;

const ruleOf = (kind: LetterKind): LetterRule => LETTERS[kind];

/** The mails of a kind, for each reason that the news may have. */
function mailsOf(kind: LetterKind, of: OrderFacts): { language: 'vi' | 'en'; letter: Letter }[] {
  const rule = ruleOf(kind);
  const order = /^(deposit|rest-)/.test(kind) ? { ...of, deposit: exampleDeposit } : of;
  if (rule.to !== 'buyer') return [];
  const reasons = [null, 'ordered-anew', 'out-of-stock', 'refunded', 'dispute-lost', 'too-late', 'paid-late'];
  return reasons.flatMap((reason) => {
    const things = { returned: exampleReturn(order), moved: exampleMoney(order), line: lineOf(order) };
    const known = { order, reason, parcel: order.parcels[0]!, ...things };
    const both = rule.mail(known);
    return LANGUAGES.map((language) => ({ language, letter: both[language] }));
  });
}

function textsOf(kind: LetterKind, order: OrderFacts, name?: string): string[] {
  const rule = ruleOf(kind);
  const things = {
    waiting: { count: 12, amount: { amount: 99_999_999n, currency: 'VND' } },
    line: lineOf(order),
  };
  if (rule.to !== 'buyer') return Object.values(rule.sms({ ...exampleStaff(order, name), ...things }));
  if (!('sms' in rule) || !rule.sms) return [];
  return Object.values(rule.sms({ order, reason: null, parcel: order.parcels[0]! }));
}

const lineOf = (order: OrderFacts) => order.parcels[0]!.lines[0]!;

describe('the letters', () => {
  const order = exampleOrder();

  for (const kind of KINDS) {
    it(`"${kind}" is said in both languages, as a letter or as a text message`, () => {
      const mails = mailsOf(kind, order);
      const texts = textsOf(kind, order);
      expect(mails.length + texts.length).to.be.above(1);
      for (const { language, letter } of mails) {
        const text = drawPlainText(letter);
        const html = drawHtml(letter, language);
        for (const drawn of [text, html]) {
          expect(drawn).to.contain(order.code).and.contain(order.pageUrl);
          expect(drawn).not.to.match(/undefined|null|NaN|\[object/);
        }
        expect(letter.subject).to.contain(order.code);
        expect(html)
          .to.contain(`lang="${language}"`)
          .and.not.to.match(/src=|url\(|<script|http-equiv/);
        for (const paragraph of letter.paragraphs) expect(text).to.contain(paragraph);
      }
      for (const text of texts) expect(text).not.to.match(/undefined|null|NaN|\[object/);
      const both = mails.slice(0, 2).map(({ letter }) => letter.subject);
      expect(new Set([...both, ...texts])).to.have.length(both.length + texts.length);
    });
  }

  it('for artisans and officers say nothing of the buyer, and hold no link of theirs', () => {
    for (const kind of KINDS.filter((it) => ruleOf(it).to !== 'buyer')) {
      for (const text of textsOf(kind, order)) {
        if (ruleOf(kind).about !== 'transfers') expect(text).to.contain(order.code);
        for (const secret of [order.pageUrl.split('/').at(-1)!, order.buyer.name, order.buyer.phone]) {
          expect(text, kind).not.to.contain(secret);
        }
      }
    }
  });

  it('that are text messages have two parts at most, whatever things and people are called', () => {
    const long = 'Nón lá bài thơ '.repeat(12);
    const line = {
      ...lineOf(order),
      title: { vi: long, en: long },
      quantity: 12,
      artisanId: '',
      discount: order.total,
    };
    const carrier = 'Công ty Vận chuyển '.repeat(3).slice(0, 60);
    const parcel = {
      carrier: { vi: carrier, en: carrier },
      trackingCode: 'X'.repeat(60),
      lines: [{ ...line, artisanId: order.parcels[0]!.lines[0]!.artisanId }],
    };
    for (const worst of [exampleOrder({}, parcel), exampleOrder({ answerBy: null, paidAt: null })]) {
      for (const kind of KINDS) {
        for (const text of textsOf(kind, worst, 'Công Tằng Tôn Nữ Thị Hoàng Anh '.repeat(3))) {
          expect(partsOf(text), `${kind}: ${text}`).to.be.at.most(MOST_PARTS);
        }
      }
    }
    const [text] = textsOf('sent', exampleOrder({}, parcel));
    expect(text).to.contain('X'.repeat(60));
  });

  it('lead to the carrier’s own page where one is known, and show the code alone where not', () => {
    const told = (change: object) =>
      mailsOf('sent', exampleOrder({}, change)).map(({ language, letter }) => ({
        html: drawHtml(letter, language),
        text: drawPlainText(letter),
      }));
    const page = 'https://donhang.ghn.vn/?order_code=LFX7AB';
    for (const { html, text } of told({})) {
      expect(html).to.contain(`href="${page}"`).and.to.contain('>LFX7AB</a>');
      expect(text).to.contain(`LFX7AB (${page})`);
    }
    for (const { html, text } of told({ trackingUrl: null })) {
      expect(html).to.contain('>LFX7AB</td>').and.not.to.contain('donhang');
      expect(text).to.contain(': LFX7AB\n');
    }
  });

  it('name an artisan’s own pieces alone', () => {
    const [mine, other] = order.parcels[0]!.lines;
    const lines = [{ ...other!, artisanId: '0192f0c1-0000-7000-8000-00000000000b' }, mine!];
    const [text] = textsOf('sold', exampleOrder({}, { lines }));
    expect(text).to.contain(mine!.title.vi).and.contain('(2 món)').and.not.to.contain(other!.title.vi);
  });

  it('make harmless what people typed, in the page, in the text and in the subject', () => {
    const typed = `<img src=x onerror="alert('1')">\r\nBcc: all@example.com\u2028&`;
    const odd = exampleOrder(
      { buyer: { ...order.buyer, name: typed } },
      {
        carrier: { vi: typed, en: typed },
        trackingCode: typed,
        trackingUrl: typed,
        cooperative: { vi: typed, en: typed },
      },
    );
    for (const kind of KINDS) {
      for (const { language, letter } of mailsOf(kind, odd)) {
        const html = drawHtml(letter, language);
        expect(html, kind).not.to.match(/<img|onerror="|'1'/);
        expect(html, kind).to.contain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; Bcc');
        expect(drawPlainText(letter), kind).not.to.match(/^Bcc:/m);
      }
    }
  });

  it('say of money that goes back only what is true of the way it came', () => {
    const owed = { amount: 285_000n, currency: 'VND' };
    const told = (change: Partial<OrderFacts>) => {
      const to = exampleOrder(change);
      const known = { order: to, reason: 'refunded', parcel: to.parcels[0]!, returned: exampleReturn(to) };
      return [LETTERS.refunded.mail(known), LETTERS['return-settled'].mail(known)].flatMap(({ vi, en }) => [
        vi.paragraphs.join(' '),
        en.paragraphs.join(' '),
      ]);
    };
    for (const text of told({ rail: 'card' })) expect(text).to.match(/về thẻ|to the card/);
    for (const rail of ['transfer', 'on-delivery'] as const) {
      for (const text of told({ rail, owed }))
        expect(text)
          .to.match(/tài khoản nhận tiền|to which account/)
          .and.not.to.match(/thẻ|card/);
      for (const text of told({ rail }))
        expect(text)
          .to.match(/đã được chuyển khoản|was sent back/)
          .and.not.to.match(/thẻ|card/);
    }
  });

  it('name no payment to the officers of a late order that is paid at the door', () => {
    const texts = textsOf('late', exampleOrder({ rail: 'on-delivery', paidAt: null }));
    for (const text of texts)
      expect(text)
        .to.match(/đã bán|was sold/)
        .and.not.to.match(/trả tiền|paid/);
  });

  it('say what a payment by bank or too late means', () => {
    const said = (reason: string) => LETTERS.refunded.mail({ order, reason }).vi.paragraphs.join(' ');
    expect(said('dispute-lost')).to.contain('khiếu nại');
    expect(said('too-late')).to.contain('đã kết thúc');
    const late = exampleOrder({ paidAt: null });
    expect(LETTERS.refunded.mail({ order: late, reason: 'too-late' }).vi.paragraphs).to.have.length(2);
    const owed = exampleOrder({ owed: { amount: 285_000n, currency: 'VND' } });
    expect(LETTERS.refunded.mail({ order: owed, reason: 'refunded' }).vi.paragraphs.join(' ')).to.contain(
      '285.000\u00a0₫',
    );
  });
});
