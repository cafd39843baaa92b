import { html, type Markup } from '@daulang/sandbox-kit/html';
import { bankName } from '../account/banks.js';
import type { Transfer } from '../account/transfers.js';
import type { Account } from '../config.js';
import { noticeOf } from '../notifications/notice.js';
import type { Notification } from '../notifications/notifier.js';
import { statementTime } from '../vietnam-time.js';
import { at, rows } from './layout.js';
import { amountText, type Language, WORDS } from './words.js';

export function receiptTitle(language: Language, { direction, amount }: Transfer): string {
  const words = WORDS[language];
  const text = amountText(language, amount);
  return direction === 'in' ? words.sentTitle(text) : words.sentOutTitle(text);
}

export function receiptPage(
  language: Language,
  transfer: Transfer,
  account: Account,
  notifications: readonly Notification[],
  back: string | null,
): Markup {
  const words = WORDS[language];
  const here = { l: language, return: back };
  return html`<main>
    <section class="card">
      <h1>${receiptTitle(language, transfer)}</h1>
      ${rows([
        [words.bank, bankName(account.bin)],
        [words.account, account.number],
        [words.holder, account.holder],
        [words.text, transfer.content || words.noContent],
        [words.reference, transfer.reference],
        [words.time, statementTime(transfer.happenedAt)],
      ])}
    </section>
    <section class="card">
      <h2>${words.noticeTitle}</h2>
      ${
        notifications.length === 0
          ? html`<p>${words.nobody}</p>`
          : html`<ul>
                ${notifications.map((notification) => html`<li>${words.states[notification.state](notification)}</li>`)}
              </ul>
              <details>
                <summary>${words.noticeSent}</summary>
                ${notice(transfer, account)}
              </details>
              ${againForm(language, transfer.id, back, words.again)}`
      }
    </section>
    <p class="ways">
      ${back !== null && html`<a href="${back}">${words.back}</a>`}
      <a href="${at(`/transfers/${transfer.id}`, here)}">${words.look}</a>
      <a href="${at('/', { l: language })}">${words.toAccount}</a>
    </p>
  </main>`;
}

/** On one line of the template, so that the formatter cannot indent what is shown. */
function notice(transfer: Transfer, account: Account): Markup {
  return html`<pre>${JSON.stringify(noticeOf(transfer, account), null, 2)}</pre>`;
}

export function againForm(language: Language, id: number, back: string | null, label: string): Markup {
  return html`<form method="post" action="/transfers/${id}/again">
    <input type="hidden" name="l" value="${language}" />
    ${back !== null && html`<input type="hidden" name="return" value="${back}" />`}
    <button class="second">${label}</button>
  </form>`;
}
