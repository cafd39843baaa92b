import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { verdictClasses } from '@daulang/protocol/verdict';
import { verdictWords } from '@daulang/protocol/verdict-words';
import { expect } from 'chai';
import { commerce, openHouse, type Page, visit } from '../../../../test/support/pages.ts';
import { notOurs } from '../../../../test/support/shapes/certificates.ts';

const vectors = new URL('../../../../../protocol/test/vectors/v1/certificates.json', import.meta.url);
const [golden] = JSON.parse(readFileSync(vectors, 'utf8')) as { text: string }[];
const document = golden!.text;

const serial = 'NF7B6G7EV7KV5B6H';
const word = `0x${'11'.repeat(32)}`;

/** A certificate as the service tells of it; what it says of the piece comes from the golden file. */
const sealed = (
  change: Partial<CertificateAnswer> = {},
  verdict = 'certificate-genuine',
): CertificateAnswer => ({
  ...notOurs(),
  serial,
  document,
  documentCid: 'bafkreibbs7jrvyfawljevxjlhlalbuqhehism45ieirmhagapzyuaggszy',
  fields: {
    cooperativeId: '1',
    number: 7,
    serialHash: word,
    content: word,
    makerKey: word,
    claimKey: `0x${'22'.repeat(20)}`,
  },
  proof: { root: word, firstNumber: 1, size: 8, siblings: [word, word, word] },
  transaction: word,
  cooperativeName: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' },
  product: { slug: 'non-la-bai-tho' },
  scans: { count: 3, byDay: [{ day: '2026-11-28', count: 3 }] },
  verdict: {
    class: verdict,
    checkedAt: '2026-11-29T03:00:00.000Z',
    checks: [
      { name: 'document', outcome: 'passed', found: null, at: null },
      { name: 'inclusion', outcome: 'passed', found: null, at: '2026-11-29T03:00:00.000Z' },
      { name: 'finality', outcome: 'unknown', found: null, at: null },
    ],
    status: null,
  },
  ...change,
});

describe('the page of a certificate', () => {
  beforeEach(openHouse);

  const page = (answer: CertificateAnswer, language = 'vi'): Promise<Page> => {
    commerce.answer('GET /certificates/:serial', answer);
    return visit(`/c/${serial}?l=${language}`);
  };

  for (const verdict of verdictClasses) {
    it(`says ${verdict} in both languages, with a word, a sentence and what to do next`, async () => {
      for (const language of ['vi', 'en'] as const) {
        const shown = await page(sealed({}, verdict), language);
        expect(shown.status).to.equal(200);
        expect(shown.one('main').getAttribute('data-verdict')).to.equal(verdict);
        const words = verdictWords[verdict];
        expect(shown.one('[data-verdict-word]').textContent).to.equal(words.word[language]);
        expect(shown.one('[data-verdict-sentence]').textContent).to.equal(words.sentence[language]);
        expect(shown.one('[data-verdict-next-step]').textContent).to.equal(words.nextStep[language]);
        expect(shown.title).to.contain(words.word[language]);
      }
    });
  }

  it('shows the piece as its sealed document says it', async () => {
    const shown = await page(sealed());
    for (const words of [
      'Lá nón, vành tre, chỉ cước',
      '41 × 41 × 18 cm',
      '2 tháng 11, 2026',
      'Thành phố Huế',
    ]) {
      expect(shown.text).to.contain(words);
    }
    expect(shown.text).to.contain('Nghệ nhân đã tự tay ký').and.to.contain('Hợp tác xã Thanh Tiên');
  });

  it('shows it in English in English', async () => {
    const shown = await page(sealed(), 'en');
    expect(shown.text).to.contain('Palm leaves, bamboo rims, nylon thread').and.to.contain('2 November 2026');
  });

  for (const verdict of ['altered', 'not-ours']) {
    it(`repeats nothing of what a document that is ${verdict} says`, async () => {
      const shown = await page(sealed({ claimedAt: '2026-11-20T03:00:00.000Z' }, verdict));
      expect(shown.text).to.not.contain('vành tre').and.to.not.contain('Món này đã có người nhận');
    });
  }

  it('of a class that this page does not know is never green', async () => {
    const shown = await page(sealed({}, 'splendid'));
    expect(shown.one('main').getAttribute('data-verdict')).to.equal('cannot-check');
  });

  it('names a maker only where the name opens what was sealed', async () => {
    const forged = await page(sealed({ maker: { name: 'Tên Giả', salt: word, isDemo: false } }));
    expect(forged.text).to.not.contain('Tên Giả');
  });

  it('says that a maker has taken their name back', async () => {
    expect((await page(sealed({ maker: null }))).text).to.contain('Nghệ nhân đã rút tên khỏi chứng nhận');
  });

  it('says that somebody has claimed the piece, and since when', async () => {
    const shown = await page(sealed({ claimedAt: '2026-11-20T03:00:00.000Z' }));
    expect(shown.text).to.contain('Món này đã có người nhận').and.to.contain('20 tháng 11, 2026');
  });

  it('says who decided something about it, when and why, in the officer’s own words', async () => {
    const status = {
      state: 'suspended',
      by: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' },
      reason: 'damaged',
      text: 'Vành bị gãy.',
      at: '2026-11-20T03:00:00.000Z',
      successor: null,
    };
    const answer = sealed({}, 'suspended');
    const shown = await page({ ...answer, verdict: { ...answer.verdict, status } });
    expect(shown.text)
      .to.contain('Vành bị gãy.')
      .and.to.contain('Hư hỏng')
      .and.to.contain('10:00 20 thg 11, 2026');
    const english = await page({ ...answer, verdict: { ...answer.verdict, status } }, 'en');
    expect(english.one('q').getAttribute('lang')).to.equal('vi');
  });

  it('leads to the certificate that took its place', async () => {
    const status = {
      state: 'replaced',
      by: null,
      reason: null,
      text: null,
      at: null,
      successor: { cooperativeNumber: '1', firstNumber: 40, size: 1 },
    };
    const answer = sealed({}, 'replaced');
    const shown = await page({ ...answer, verdict: { ...answer.verdict, status } });
    expect(shown.links()).to.include('/n/1/40?l=vi');
  });

  it('shows each check by word and sign, with its outcome', async () => {
    const shown = await page(sealed());
    const outcomes = shown
      .all('[data-check]')
      .map((it) => [it.getAttribute('data-check'), it.getAttribute('data-outcome')]);
    expect(outcomes).to.deep.equal([
      ['document', 'passed'],
      ['inclusion', 'passed'],
      ['finality', 'unknown'],
    ]);
  });

  it('tells how often its label was read, and that reading it is no proof', async () => {
    expect((await page(sealed())).text).to.match(/3 lần/);
    expect((await page(sealed({ scans: { count: 0, byDay: [] } }))).status).to.equal(200);
  });

  it('tells each reader how often it was read before them, though all else is the same', async () => {
    for (const count of [3, 4, 1_204]) {
      const shown = await page(sealed({ scans: { count, byDay: [{ day: '2026-11-28', count }] } }), 'en');
      expect(shown.text).to.contain(count === 1_204 ? '1,204' : `${count} times`);
      expect(shown.got.body).to.not.contain('scans-');
    }
  });

  it('never shows what held a moment ago', async () => {
    const verdictOf = async (answer: CertificateAnswer) =>
      (await page(answer)).one('main').getAttribute('data-verdict');
    for (const verdict of [
      'certificate-genuine',
      'withdrawn',
      'certificate-genuine',
      'cannot-check',
    ] as const)
      expect(await verdictOf(sealed({}, verdict))).to.equal(verdict);
    const later = sealed();
    later.verdict.checkedAt = '2026-11-29T03:01:00.000Z';
    const before = await page(sealed());
    expect((await page(later)).text).to.not.equal(before.text);
    const failed = sealed();
    failed.verdict.checks[2]!.outcome = 'failed';
    expect((await page(failed)).one('[data-check=finality]').getAttribute('data-outcome')).to.equal('failed');
    expect((await page(sealed({ product: null }))).links()).to.not.include('/vi/products/non-la-bai-tho');
  });

  it('is the same however it is packed, at first sight and when its beginning is packed for good', async () => {
    for (const verdict of ['certificate-genuine', 'withdrawn']) {
      for (const language of ['vi', 'en']) {
        const plain = (await page(sealed({}, verdict), language)).got.body;
        for (let time = 0; time < 20; time++) {
          const address = `/c/${serial}?l=${language}&time=${time}`;
          const { got } = await visit(address, { headers: { 'accept-encoding': 'br' } });
          expect(got.headers['content-encoding']).to.equal('br');
          expect(brotliDecompressSync(got.bytes).toString()).to.equal(plain);
        }
      }
    }
  });

  it('has nothing of another certificate that was shown under the same headline, in either language', async () => {
    const other = sealed({
      serial: '0123456789ABCDEF',
      document: null,
      documentCid: null,
      cooperativeName: { vi: 'Hợp tác xã Phú Cam', en: 'Phú Cam cooperative' },
      product: { slug: 'hoa-giay' },
    });
    const bodyOf = async (answer: CertificateAnswer, language: string) =>
      (await page(answer, language)).got.body;
    const before = await bodyOf(sealed(), 'vi');
    const english = await bodyOf(other, 'en');
    expect(english).to.not.contain(serial).and.to.not.contain('Thanh Tiên').and.to.not.contain('non-la');
    expect(english).to.contain('lang="en"').and.to.not.contain('Chứng nhận thật');
    expect(await bodyOf(sealed(), 'vi')).to.equal(before);
  });

  it('says of a number that no label was read', async () => {
    commerce.answer('GET /numbers/:cooperative/:number', sealed({ serial: null }));
    const shown = await visit('/n/1/7?l=vi');
    expect(shown.text).to.contain('chưa đọc nhãn nào').and.to.not.contain('NF7B');
  });

  it('leads to the shop and to who can be told', async () => {
    const shown = await page(sealed());
    expect(shown.links('a')).to.include.members([
      '/vi/products/non-la-bai-tho',
      '/vi/help/verify#report',
      '/vi/verify',
    ]);
  });

  it('is whole with a document that is none', async () => {
    for (const broken of ['', '{', '[]', 'null', document.slice(0, -1)]) {
      const shown = await page(sealed({ document: broken }, 'altered'));
      expect(shown.status, broken).to.equal(200);
      expect(shown.one('main').getAttribute('data-verdict')).to.equal('altered');
    }
  });

  it('hands its document to the phone in a block that it cannot end', async () => {
    const shown = await page(
      sealed({ document: `${document}</script><script>alert(1)</script>` }, 'altered'),
    );
    expect(shown.got.body).to.not.contain('<script>alert(1)');
    const data = JSON.parse(shown.one('#certificate-data').textContent ?? '') as { document: string };
    expect(data.document).to.contain('</script>');
  });

  it('lets the phone ask the chain of this very registry', async () => {
    const data = JSON.parse((await page(sealed())).one('#certificate-data').textContent ?? '') as {
      rpcUrls: string[];
    };
    expect(data.rpcUrls[0]).to.equal('/rpc?registry=31338:0x00000000000000000000000000000000000000a2');
  });
});
