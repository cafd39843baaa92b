import { randomBytes } from 'node:crypto';
import { html } from '@daulang/sandbox-kit/html';
import { statementOf } from '../account/statement.js';
import { isContent, type Transfer } from '../account/transfers.js';
import { Refused } from '../refused.js';
import type { Answer, Ask, Route } from '../route.js';
import type { BankSandbox } from '../sandbox.js';
import { dayOf, isDay } from '../vietnam-time.js';
import { readQr, type TransferOrder } from '../vietqr/read-qr.js';
import { accountPage } from './account-page.js';
import { at, show } from './layout.js';
import { isAccountOf, payPage, type Typed } from './pay-page.js';
import { receiptPage, receiptTitle } from './receipt-page.js';
import { readTypedAmount } from './typed-amount.js';
import { type Language, languageOf, type QrComplaint, typedText, WORDS } from './words.js';

/** What a person sees of the bank. Every step is a form and an answer; there is no script. */
export function pageRoutes(sandbox: BankSandbox): Route[] {
  return [
    { method: 'GET', path: /^\/$/, act: (ask) => showAccount(sandbox, ask) },
    { method: 'GET', path: /^\/pay$/, act: (ask) => showPay(sandbox, ask) },
    { method: 'POST', path: /^\/pay$/, act: (ask) => pay(sandbox, ask) },
    { method: 'GET', path: /^\/transfers\/(\d{1,15})$/, act: (ask, id) => showReceipt(sandbox, ask, id) },
    {
      method: 'POST',
      path: /^\/transfers\/(\d{1,15})\/again$/,
      act: (ask, id) => tellAgain(sandbox, ask, id),
    },
    { method: 'GET', path: /^\/statement\.csv$/, act: (ask) => giveStatement(sandbox, ask) },
  ];
}

/** A refusal that no page of its own has words for. */
export function refusalPage(query: URLSearchParams, { status }: Refused): Answer {
  const language = languageOf(query.get('l'));
  const { notFoundTitle, notFound, refusedTitle, badRequest } = WORDS[language];
  return status === 404
    ? notice(status, language, notFoundTitle, notFound)
    : notice(status, language, refusedTitle, badRequest);
}

function showAccount({ account, transfers, notifier }: BankSandbox, { query }: Ask): Answer {
  const language = languageOf(query.get('l'));
  return show(200, {
    language,
    title: WORDS[language].accountTitle,
    main: accountPage(language, account, transfers.balance(), transfers.all(), (id) => notifier.of(id)),
    otherHref: at('/', { l: otherThan(language) }),
  });
}

function showPay(sandbox: BankSandbox, { query }: Ask): Answer {
  const order = orderOf(query);
  if (typeof order === 'string') return showQrComplaint(query, order);
  const language = languageOf(query.get('l'));
  const amount = order.amount === null ? '' : typedText(language, order.amount);
  const typed = { amount, content: order.content };
  return payForm(sandbox, query, order, typed, randomBytes(16).toString('base64url'), null);
}

function pay(sandbox: BankSandbox, { body }: Ask): Answer {
  const form = new URLSearchParams(body);
  const language = languageOf(form.get('l'));
  const order = orderOf(form);
  if (typeof order === 'string') return showQrComplaint(form, order);
  const once = form.get('once') ?? '';
  if (!/^[\w-]{16,64}$/.test(once)) {
    const words = WORDS[language];
    return notice(400, language, words.refusedTitle, words.once);
  }
  const typed = { amount: form.get('amount') ?? '', content: (form.get('content') ?? '').trim() };
  const amount = readTypedAmount(typed.amount);
  if (!isAccountOf(order, sandbox.account)) return payForm(sandbox, form, order, typed, once, null);
  if (amount === null) return payForm(sandbox, form, order, typed, once, 'amount');
  if (!isContent(typed.content)) return payForm(sandbox, form, order, typed, once, 'content');

  const { id } = transferOnce(sandbox, once, amount, typed.content);
  return seeOther(at(`/transfers/${id}`, { l: language, return: backOf(sandbox, form) }));
}

/** Pressed twice it is one transfer; with another amount or text, from a page gone back to, it is another. */
function transferOnce(sandbox: BankSandbox, once: string, amount: number, content: string): Transfer {
  const onceKey = JSON.stringify([once, amount, content]);
  const done = sandbox.transfers.ofOnceKey(onceKey);
  return done ?? sandbox.transfer({ amount, content, direction: 'in', onceKey });
}

function payForm(
  sandbox: BankSandbox,
  query: URLSearchParams,
  order: TransferOrder,
  typed: Typed,
  once: string,
  wrong: keyof Typed | null,
): Answer {
  const language = languageOf(query.get('l'));
  const qr = query.get('qr') ?? '';
  const back = backOf(sandbox, query);
  const carried = { qr, once, l: language, return: back };
  return show(wrong || !isAccountOf(order, sandbox.account) ? 400 : 200, {
    language,
    title: WORDS[language].title,
    main: payPage(language, order, sandbox.account, typed, carried, wrong),
    otherHref: at('/pay', { qr, return: back, l: otherThan(language) }),
  });
}

function showReceipt(sandbox: BankSandbox, { query }: Ask, id: string): Answer {
  const language = languageOf(query.get('l'));
  const transfer = transferOf(sandbox, id);
  const back = backOf(sandbox, query);
  return show(200, {
    language,
    title: receiptTitle(language, transfer),
    main: receiptPage(language, transfer, sandbox.account, sandbox.notifier.of(transfer.id), back),
    otherHref: at(`/transfers/${id}`, { return: back, l: otherThan(language) }),
  });
}

function tellAgain(sandbox: BankSandbox, { body }: Ask, id: string): Answer {
  const form = new URLSearchParams(body);
  const last = sandbox.notifier.of(transferOf(sandbox, id).id).at(-1);
  if (last && sandbox.notifier.hasListener) sandbox.notifier.again(last.id);
  const query = { l: languageOf(form.get('l')), return: backOf(sandbox, form) };
  return seeOther(at(`/transfers/${id}`, query));
}

function giveStatement({ account, transfers }: BankSandbox, { query }: Ask): Answer {
  const language = languageOf(query.get('l'));
  const from = query.get('from') || '1970-01-01';
  const to = query.get('to') || dayOf(new Date().toISOString());
  if (!isDay(from) || !isDay(to) || from > to) {
    const words = WORDS[language];
    return notice(400, language, words.statement, words.wrongPeriod);
  }
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="sao-ke-${account.number}-${to}.csv"`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: statementOf(transfers.all(), { from, to }) };
}

function orderOf(query: URLSearchParams): TransferOrder | QrComplaint {
  const text = query.get('qr');
  return text ? readQr(text) : 'missing';
}

function showQrComplaint(query: URLSearchParams, complaint: QrComplaint): Answer {
  const language = languageOf(query.get('l'));
  const words = WORDS[language];
  const here = at('/pay', { qr: query.get('qr'), l: otherThan(language) });
  return notice(400, language, words.qrTitle, words.qr[complaint], here);
}

/** A page that only says something. */
function notice(
  status: number,
  language: Language,
  title: string,
  text: string,
  otherHref = at('/', { l: otherThan(language) }),
): Answer {
  const main = html`<main>
    <section class="card">
      <h1>${title}</h1>
      <p>${text}</p>
    </section>
    <p class="ways"><a href="${at('/', { l: language })}">${WORDS[language].toAccount}</a></p>
  </main>`;
  return show(status, { language, title, main, otherHref });
}

function transferOf({ transfers }: BankSandbox, id: string): Transfer {
  const transfer = transfers.find(Number(id));
  if (!transfer) throw new Refused(404, `There is no transfer ${id}.`);
  return transfer;
}

/** Where "back to the shop" leads: into the shop, or nowhere. */
function backOf({ shopOrigin }: BankSandbox, query: URLSearchParams): string | null {
  const wanted = query.get('return');
  if (wanted === null || !URL.canParse(wanted)) return null;
  const url = new URL(wanted);
  return url.origin === shopOrigin && url.username === '' && url.password === '' ? url.href : null;
}

function seeOther(location: string): Answer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

const otherThan = (language: Language): Language => (language === 'vi' ? 'en' : 'vi');
