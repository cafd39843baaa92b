import { html, type Markup } from '@daulang/sandbox-kit/html';
import { TEST_CARDS } from '../cards.js';
import type { CheckoutSession, LineItem } from '../objects.js';
import { layout } from './layout.js';
import { amountText, type Language, type Words, WORDS } from './words.js';

/** What the buyer typed, to be shown again when it was refused. */
export interface TypedCard {
  number: string;
  expiry: string;
  securityCode: string;
  holder: string;
}

export interface Refusal {
  text: string;
  /** The field it is about; null when the bank refused. */
  field: 'number' | 'expiry' | 'securityCode' | null;
}

export function payPage(
  language: Language,
  session: CheckoutSession,
  lines: readonly LineItem[],
  typed: TypedCard,
  refusal: Refusal | null,
): string {
  const words = WORDS[language];
  const amount = amountText(language, session.amount_total, session.currency);
  return layout(
    language,
    words.title,
    html`<main class="two">
      <section class="top">
        <p class="quiet">${words.amountDue}</p>
        <p class="amount">${amount}</p>
        <h2>${words.items}</h2>
        <ul>
          ${lines.map(
            (line) =>
              html`<li>
                <span>${line.description}${line.quantity > 1 && html` × ${line.quantity}`}</span>
                <b>${amountText(language, line.amount_total, line.currency)}</b>
              </li>`,
          )}
        </ul>
        ${session.cancel_url !== null && html`<p class="way"><a href="${session.cancel_url}">${words.back}</a></p>`}
      </section>
      <section class="card">${form(words, session, typed, refusal, amount)}</section>
    </main>`,
  );
}

function form(
  words: Words,
  session: CheckoutSession,
  typed: TypedCard,
  refusal: Refusal | null,
  amount: string,
): Markup {
  return html`<form method="post" action="/c/pay/${session.id}">
    <h1>${words.title}</h1>
    ${session.customer_email !== null && html`<p class="quiet">${words.email} ${session.customer_email}</p>`}
    ${refusal && html`<p class="wrong" role="alert" id="refusal">${refusal.text}</p>`}
    <label
      >${words.cardNumber}
      <input
        name="number"
        inputmode="numeric"
        autocomplete="cc-number"
        required
        maxlength="25"
        list="cards"
        value="${typed.number}"
        ${marked(refusal, 'number')}
      />
    </label>
    <datalist id="cards">
      ${TEST_CARDS.map((card) => html`<option value="${grouped(card.number)}"></option>`)}
    </datalist>
    <div class="pair">
      <label
        >${words.expiry}
        <input
          name="expiry"
          inputmode="numeric"
          autocomplete="cc-exp"
          required
          maxlength="7"
          placeholder="MM/YY"
          value="${typed.expiry}"
          ${marked(refusal, 'expiry')}
        />
        <small>${words.expiryHint}</small>
      </label>
      <label
        >${words.securityCode}
        <input
          name="securityCode"
          inputmode="numeric"
          autocomplete="cc-csc"
          required
          maxlength="4"
          placeholder="123"
          value="${typed.securityCode}"
          ${marked(refusal, 'securityCode')}
        />
        <small>${words.securityCodeHint}</small>
      </label>
    </div>
    <label
      >${words.holder}
      <input name="holder" autocomplete="cc-name" maxlength="80" value="${typed.holder}" />
    </label>
    <button>${words.pay(amount)}</button>
    <details open>
      <summary>${words.testCards}</summary>
      <ul>
        ${TEST_CARDS.map((card, index) => html`<li><span>${words.outcomes[index] ?? ''}</span><code>${grouped(card.number)}</code></li>`)}
      </ul>
    </details>
  </form>`;
}

function marked(refusal: Refusal | null, field: Refusal['field']): Markup | null {
  return refusal?.field === field ? html`aria-invalid="true" aria-describedby="refusal"` : null;
}

export function bankPage(language: Language, session: CheckoutSession): string {
  const words = WORDS[language];
  return layout(
    language,
    words.bankTitle,
    html`<main>
      <form class="card" method="post" action="/c/pay/${session.id}/authenticate">
        <h1>${words.bankTitle}</h1>
        <p>${words.bankText(amountText(language, session.amount_total, session.currency))}</p>
        <button name="answer" value="yes">${words.bankYes}</button>
        <button name="answer" value="no" class="second">${words.bankNo}</button>
      </form>
    </main>`,
  );
}

/** A page that only says something, with at most one way on. */
export function noticePage(
  language: Language,
  title: string,
  text: string,
  link: { href: string; label: string } | null,
): string {
  return layout(
    language,
    title,
    html`<main>
      <section class="card">
        <h1>${title}</h1>
        <p>${text}</p>
        ${link && html`<p class="way"><a href="${link.href}">${link.label}</a></p>`}
      </section>
    </main>`,
  );
}

function grouped(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
