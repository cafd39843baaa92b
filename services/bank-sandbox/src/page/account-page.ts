import { html, type Markup } from '@daulang/sandbox-kit/html';
import { bankName } from '../account/banks.js';
import type { Transfer } from '../account/transfers.js';
import type { Account } from '../config.js';
import type { Notification } from '../notifications/notifier.js';
import { dayOf, statementTime } from '../vietnam-time.js';
import { at, rows } from './layout.js';
import { againForm } from './receipt-page.js';
import { amountText, type Language, WORDS, type Words } from './words.js';

/** More than a day of trying; older ones are in the statement. */
const LINES_SHOWN = 100;

export function accountPage(
  language: Language,
  account: Account,
  balance: number,
  transfers: readonly Transfer[],
  notificationsOf: (id: number) => readonly Notification[],
): Markup {
  const words = WORDS[language];
  const newest = transfers.slice(-LINES_SHOWN).reverse();
  return html`<main class="wide">
    <section class="card">
      <h1>${words.accountTitle}</h1>
      ${rows([
        [words.bank, bankName(account.bin)],
        [words.account, account.number],
        [words.holder, account.holder],
        [words.balance, amountText(language, balance)],
      ])}
    </section>
    ${statementForm(language, words, transfers)}
    <h2>${words.transfers}</h2>
    ${newest.length === 0 && html`<p>${words.noTransfers}</p>`}
    <ol>
      ${newest.map((transfer) => line(language, words, transfer, notificationsOf(transfer.id)))}
    </ol>
    ${newest.length < transfers.length && html`<p class="quiet">${words.moreInStatement(newest.length)}</p>`}
  </main>`;
}

function statementForm(language: Language, words: Words, transfers: readonly Transfer[]): Markup {
  const today = dayOf(new Date().toISOString());
  const days = transfers.map(({ happenedAt }) => dayOf(happenedAt));
  const first = days.reduce((one, other) => (other < one ? other : one), today);
  return html`<form class="card" action="/statement.csv">
    <h2>${words.statement}</h2>
    <input type="hidden" name="l" value="${language}" />
    <div class="pair">
      <label>${words.from} <input type="date" name="from" required value="${first}" /></label>
      <label>${words.to} <input type="date" name="to" required value="${today}" /></label>
      <button class="second">${words.download}</button>
    </div>
  </form>`;
}

function line(
  language: Language,
  words: Words,
  transfer: Transfer,
  notifications: readonly Notification[],
): Markup {
  const last = notifications.at(-1);
  const sign = transfer.direction === 'in' ? '+' : '−';
  return html`<li class="card line">
    <a href="${at(`/transfers/${transfer.id}`, { l: language })}">${transfer.content || words.noContent}</a>
    <span class="sum">${sign}${amountText(language, transfer.amount)}</span>
    <span class="quiet whole">${statementTime(transfer.happenedAt)} · ${transfer.reference}</span>
    <span class="quiet whole">${last ? words.states[last.state](last) : words.nobody}</span>
    ${last !== undefined && againForm(language, transfer.id, null, words.again)}
  </li>`;
}
