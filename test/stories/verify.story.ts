import type { Page } from '@playwright/test';
import type { LabelKind } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { forThisWidth } from './support/people.ts';
import { expectVerdict } from './support/verdict.ts';
import { fetchPlain } from './support/wire.ts';

/** What each label of the demo says: its class, and the word above the page. */
const verdicts = {
  genuine: { verdict: 'certificate-genuine', vi: 'Chứng nhận thật', en: 'Genuine certificate' },
  withdrawn: { verdict: 'withdrawn', vi: 'Đã thu hồi', en: 'Withdrawn' },
  replaced: { verdict: 'replaced', vi: 'Đã được thay thế', en: 'Replaced' },
  suspended: { verdict: 'suspended', vi: 'Đang tạm ngưng', en: 'Suspended' },
  lost: { verdict: 'lost-or-stolen', vi: 'Được báo mất', en: 'Reported lost or stolen' },
  claimed: { verdict: 'certificate-genuine', vi: 'Chứng nhận thật', en: 'Genuine certificate' },
  altered: { verdict: 'altered', vi: 'Đã bị sửa', en: 'Altered' },
  unknown: { verdict: 'not-ours', vi: 'Không có trong sổ gốc', en: 'Not in the register' },
} as const satisfies Record<LabelKind, object>;

/** What arrives in the first round trip of a new connection: ten segments of 1 460 bytes. */
const FIRST_FLIGHT_BYTES = 14_000;

for (const [kind, { verdict, ...words }] of Object.entries(verdicts) as [
  LabelKind,
  (typeof verdicts)[LabelKind],
][]) {
  test(`the label "${kind}" is judged by the service in the first bytes, then by the phone itself`, async ({
    page,
    look,
    demo,
  }) => {
    for (const language of ['vi', 'en'] as const) {
      const address = `${demo.verify[kind]}?l=${language}`;
      const plain = await fetchPlain(address);
      expect(plain.status).toBe(200);
      expect(plain.bytes).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES);
      expect(plain.text).toContain(`<html lang="${language}"`);
      expect(plain.text).toContain(`data-verdict="${verdict}"`);
      expect(plain.text).toContain(words[language]);
      // Nothing is fetched that could run, and React is not there.
      expect(plain.text).not.toMatch(/<script[^>]+src=|<link[^>]+(modulepreload|stylesheet)|__reactRouter/);

      await page.goto(address);
      await expectVerdict(page, verdict);
      await expect(page.getByRole('main')).toHaveAttribute('data-headline', verdict);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language]);
      await look();
    }
  });
}

test('a withdrawn certificate says who withdrew it, when and why, and is not taken for an error of ours', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.verify.withdrawn}?l=vi`);
  const title = page.getByRole('heading', { name: 'Về quyết định này' });
  const decision = page.locator('section').filter({ has: title });
  await expect(decision).toContainText('Không đúng như mô tả');
  await expect(decision).toContainText('đã thu hồi món hàng');
  await expect(decision).toContainText(/\d{4}/);
});

test('a piece that somebody has claimed says so, and since when; one that nobody has claimed does not', async ({
  page,
  look,
  demo,
}) => {
  await page.goto(`${demo.verify.claimed}?l=vi`);
  await expect(page.getByRole('heading', { name: 'Món này đã có người nhận' })).toBeVisible();
  await expect(page.getByText(/^Từ ngày \d+ tháng \d+, \d{4}\. Nếu được bán như hàng mới/)).toBeVisible();
  await look();
  await page.goto(`${demo.verify.claimed}?l=en`);
  await expect(page.getByText(/^On \d+ \w+ \d{4}\. If it is sold to you as new/)).toBeVisible();
  await page.goto(`${demo.verify.genuine}?l=vi`);
  await expect(page.locator('[data-claimed]')).toHaveCount(0);
});

test('an English verdict speaks English; the officer’s own words are marked as Vietnamese', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.verify.withdrawn}?l=en`);
  const decision = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'About this decision' }) });
  await expect(decision).toContainText('Not as described');
  await expect(decision).toContainText('Cooperative (demo)');
  await expect(decision).not.toContainText('Hợp tác xã');
  await expect(decision.locator('q[lang="vi"]')).toContainText('đã thu hồi món hàng');
});

test('a replaced certificate says what took its place, and takes no whole batch for one piece', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.verify.replaced}?l=en`);
  const title = page.getByRole('heading', { name: 'About this decision' });
  const decision = page.locator('section').filter({ has: title });
  await expect(decision).toContainText('Label copied');
  await expect(decision).toContainText(
    /This piece has one number of the new batch, 2 to \d+; scan its new label/,
  );
  await expect(decision.getByRole('link')).toHaveCount(0);
});

test('a piece that was reported lost says that nobody verified it', async ({ page, demo }) => {
  await page.goto(`${demo.verify.lost}?l=vi`);
  const title = page.getByRole('heading', { name: 'Về lời báo mất' });
  const report = page.locator('section').filter({ has: title });
  await expect(report).toContainText('Người giữ món hàng');
  await expect(report).toContainText('không ai kiểm chứng');
});

test('the phone does not claim to have looked at what nobody sealed', async ({ page, demo }) => {
  await page.goto(`${demo.verify.unknown}?l=vi`);
  await expectVerdict(page, 'not-ours');
  const announced = page.locator('[data-phone-check]');
  await expect(announced).toContainText('kết quả của máy chủ');
  await expect(announced).not.toContainText('cùng kết quả');
});

test('the page speaks the language of the browser, and turns into the other one', async ({
  page,
  browser,
  demo,
}) => {
  await page.goto(demo.verify.genuine);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const abroad = await browser.newContext({ locale: 'en-GB' });
  const tourist = await abroad.newPage();
  await tourist.goto(demo.verify.genuine);
  await expect(tourist.getByRole('heading', { level: 1 })).toHaveText('Genuine certificate');
  await abroad.close();
});

test.describe('when the page that came is not to be trusted', () => {
  /** Lets the page of `address` arrive changed, as by whoever holds the server. */
  async function tamper(page: Page, address: string, change: (html: string) => string): Promise<void> {
    await page.route(address, async (route) => {
      const answer = await route.fetch();
      const honest = await answer.text();
      const changed = change(honest);
      expect(changed).not.toBe(honest);
      await route.fulfill({ response: answer, body: changed });
    });
    await page.goto(address);
  }

  test('the phone overrules a page that calls a withdrawn certificate genuine', async ({
    page,
    look,
    demo,
  }) => {
    const kind = forThisWidth({ phone: 'withdrawn', desktop: 'suspended' } as const);
    const { verdict, vi } = verdicts[kind];
    await tamper(page, `${demo.verify[kind]}?l=vi`, (html) =>
      html
        .replace(`data-verdict="${verdict}"`, 'data-verdict="certificate-genuine"')
        .replace(`data-headline="${verdict}"`, 'data-headline="certificate-genuine"')
        .replace(`"verdict":"${verdict}"`, '"verdict":"certificate-genuine"')
        .replace(`data-verdict-word="">${vi}`, 'data-verdict-word="">Chứng nhận thật'),
    );
    const main = page.getByRole('main');
    await expect(main).toHaveAttribute('data-phone-verdict', verdict);
    await expect(main).toHaveAttribute('data-verdict', 'certificate-genuine');
    await expect(main).toHaveAttribute('data-headline', verdict);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi);
    await expect(page.getByRole('status')).toContainText('có kết quả khác');
    await look();
  });

  test('the phone sees that a word of the certificate was changed on its way', async ({ page, demo }) => {
    await tamper(page, `${demo.verify.genuine}?l=en`, (html) =>
      html.replace(/(\\"madeOn\\":\\"20)\d\d/, '$110'),
    );
    await expect(page.getByRole('main')).toHaveAttribute('data-phone-verdict', 'altered');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Altered');
  });

  test('the phone sees that another piece’s certificate is shown under this label', async ({
    page,
    demo,
  }) => {
    const other = new URL(demo.verify.unknown).pathname.split('/').at(-1)!;
    const own = new URL(demo.verify.genuine).pathname.split('/').at(-1)!;
    await tamper(page, `${demo.verify.genuine}?l=en`, (html) =>
      html.replace(`"serial":"${own}"`, `"serial":"${other}"`),
    );
    await expect(page.getByRole('main')).not.toHaveAttribute('data-headline', 'certificate-genuine');
    await expect(page.getByRole('main')).not.toHaveAttribute('data-phone-verdict', /genuine/);
  });
});

test('a phone that cannot reach the register says so, and shows no green', async ({
  page,
  look,
  demo,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/rpc/);
  await page.route(/\/rpc\?/, (route) => route.abort());
  await page.goto(`${demo.verify.genuine}?l=vi`);
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('data-phone-verdict', 'cannot-check');
  await expect(main).toHaveAttribute('data-headline', 'cannot-check');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa kiểm tra được');
  await look();
});

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('the service’s verdict stands, and the page says that it is the server’s alone', async ({
    page,
    demo,
  }) => {
    await page.goto(`${demo.verify.suspended}?l=vi`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đang tạm ngưng');
    await expect(page.getByRole('main')).toHaveAttribute('data-phone-verdict', '');
    // Chromium's switch stops scripts but keeps what is written for readers without them out of sight.
    const { text } = await fetchPlain(`${demo.verify.suspended}?l=vi`);
    expect(text).toMatch(/<noscript><p[^>]*>[^<]*chỉ có kết quả của máy chủ/);
  });

  test('typing the code leads to its verdict', async ({ page, demo }) => {
    await page.goto('/en/verify');
    await page
      .getByLabel('Code on the label')
      .fill(new URL(demo.verify.withdrawn).pathname.split('/').at(-1)!);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn');
  });
});
