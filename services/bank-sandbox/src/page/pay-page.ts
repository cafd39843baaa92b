import { html, type Markup } from '@daulang/sandbox-kit/html';
import { bankName } from '../account/banks.js';
import type { Account } from '../config.js';
import type { TransferOrder } from '../vietqr/read-qr.js';
import { rows } from './layout.js';
import { type Language, WORDS, type Words } from './words.js';

/** What the payer typed, or what the code asks for. */
export interface Typed {
  amount: string;
  content: string;
}

/** What the form carries along, unseen. */
export interface Carried {
  qr: string;
  once: string;
  l: Language;
  return: string | null;
}

export function payPage(
  language: Language,
  order: TransferOrder,
  account: Account,
  typed: Typed,
  carried: Carried,
  wrong: keyof Typed | null,
): Markup {
  const words = WORDS[language];
  const isOurs = isAccountOf(order, account);
  return html`<main>
    <section class="card">
      <h1>${words.title}</h1>
      ${rows([
        [words.bank, bankName(order.bin)],
        [words.account, order.accountNumber],
        ...(isOurs ? [[words.holder, account.holder] as const] : []),
      ])}
      ${isOurs ? form(words, typed, carried, wrong) : html`<p class="wrong" role="alert">${words.notOurs(account.number)}</p>`}
    </section>
    ${carried.return !== null && html`<p class="ways"><a href="${carried.return}">${words.back}</a></p>`}
  </main>`;
}

export function isAccountOf({ bin, accountNumber }: TransferOrder, account: Account): boolean {
  return bin === account.bin && accountNumber === account.number;
}

function form(words: Words, typed: Typed, carried: Carried, wrong: keyof Typed | null): Markup {
  return html`<form method="post" action="/pay">
    ${Object.entries(carried).flatMap(([name, value]) => (value === null ? [] : [hidden(name, value)]))}
    ${wrong && html`<p class="wrong" role="alert" id="refusal">${words.wrong[wrong]}</p>`}
    <label
      >${words.amount}
      <input
        name="amount"
        inputmode="numeric"
        autocomplete="off"
        required
        maxlength="24"
        value="${typed.amount}"
        ${marked(wrong, 'amount')}
      />
      <small>${words.amountHint}</small>
    </label>
    <label
      >${words.content}
      <input
        name="content"
        autocomplete="off"
        maxlength="210"
        value="${typed.content}"
        ${marked(wrong, 'content')}
      />
      <small>${words.contentHint}</small>
    </label>
    <button>${words.send}</button>
  </form>`;
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

function marked(wrong: keyof Typed | null, field: keyof Typed): Markup | null {
  return wrong === field ? html`aria-invalid="true" aria-describedby="refusal"` : null;
}
