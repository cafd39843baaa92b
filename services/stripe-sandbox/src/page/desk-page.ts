import { html, type Markup } from '@daulang/sandbox-kit/html';
import { isOpen } from '../disputes.js';
import type { Charge, Dispute, Payout, Refund, StripeEvent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { DESK_WORDS, type DeskWords } from './desk-words.js';
import { layout } from './layout.js';
import { amountText, type Language } from './words.js';

/** More than anybody looks through; the API lists all. */
const SHOWN = 50;

/** Everything of the sandbox that a person can do something with, the newest first. */
export function deskPage(language: Language, sandbox: Sandbox): string {
  const words = DESK_WORDS[language];
  const { journal } = sandbox;
  const newest = <T extends { id: string }>(kind: string): T[] =>
    journal.all<T>(kind).slice(-SHOWN).reverse();
  const other = language === 'vi' ? 'en' : 'vi';
  const parts = [
    section(words.disputes, words.noDisputes, newest<Dispute>('dispute'), (it) =>
      disputeItem(language, sandbox, it),
    ),
    section(
      words.payments,
      words.noPayments,
      newest<Charge>('charge').filter((it) => it.captured),
      (it) => paymentItem(language, it),
    ),
    section(words.refunds, words.noRefunds, newest<Refund>('refund'), (it) =>
      wayItem(language, 'refunds', it, words.failRefund),
    ),
    section(words.payouts, words.noPayouts, newest<Payout>('payout'), (it) =>
      wayItem(language, 'payouts', it, words.failPayout),
    ),
    section(words.events, words.noEvents, newest<StripeEvent>('event'), (it) =>
      eventItem(words, language, sandbox, it),
    ),
  ];
  return layout(
    language,
    words.title,
    html`<main class="desk">
      <div>
        <h1>${words.title}</h1>
        <p class="quiet">${words.intro}</p>
        <p class="way"><a href="/sandbox?l=${other}" lang="${other}">${words.otherLanguage}</a></p>
      </div>
      ${parts}
    </main>`,
  );
}

function section<T>(title: string, none: string, items: readonly T[], draw: (item: T) => Markup): Markup {
  return html`<section class="card">
    <h2>${title}</h2>
    ${
      items.length === 0
        ? html`<p class="quiet">${none}</p>`
        : html`<ul>
            ${items.map(draw)}
          </ul>`
    }
  </section>`;
}

function disputeItem(language: Language, sandbox: Sandbox, dispute: Dispute): Markup {
  const words = DESK_WORDS[language];
  const { id, amount, currency, reason, evidence, evidence_details } = dispute;
  const given = Object.entries(evidence);
  return html`<li id="${id}">
    <div>
      <b>${amountText(language, amount, currency)}</b> ${words.words[dispute.status]}
      <p class="quiet">${id} · ${dispute.payment_intent}</p>
      <p>${words.reason}: ${reason.replaceAll('_', ' ')}</p>
      <p>${words.answerBy}: ${momentText(language, evidence_details.due_by)}</p>
      ${
        given.length === 0
          ? html`<p class="quiet">${words.noEvidence}</p>`
          : html`<details>
              <summary>${words.evidence}</summary>
              <dl>${given.map(([name, text]) => evidenceItem(words, sandbox, name, text))}</dl>
            </details>`
      }
    </div>
    ${isOpen(dispute) && buttons(language, `disputes/${id}`, { won: words.won, lost: words.lost })}
  </li>`;
}

function evidenceItem(words: DeskWords, sandbox: Sandbox, name: string, text: string): Markup {
  const file = sandbox.journal.get<{ id: string }>('file', text);
  return html`<dt>${name}</dt>
    <dd>${file ? html`<a href="/sandbox/files/${text}">${words.openFile}</a>` : text}</dd>`;
}

function paymentItem(language: Language, charge: Charge): Markup {
  const words = DESK_WORDS[language];
  const { amount_captured, amount_refunded, currency, payment_intent } = charge;
  const left = amount_captured - amount_refunded;
  const refunded =
    amount_refunded > 0 ? `, ${words.refundedOf(amountText(language, amount_refunded, currency))}` : '';
  return html`<li>
    <div>
      <b>${amountText(language, amount_captured, currency)}</b>${refunded}
      <p class="quiet">${payment_intent} · ${momentText(language, charge.created)}</p>
    </div>
    ${
      !charge.disputed &&
      left > 0 &&
      buttons(language, `payments/${payment_intent}`, { dispute: words.dispute, ask: words.ask })
    }
  </li>`;
}

/** Money on its way to somebody, which may not arrive. */
function wayItem(
  language: Language,
  kind: 'refunds' | 'payouts',
  { id, amount, currency, status }: Refund | Payout,
  fail: string,
): Markup {
  return html`<li>
    <div>
      <b>${amountText(language, amount, currency)}</b> ${DESK_WORDS[language].words[status]}
      <p class="quiet">${id}</p>
    </div>
    ${status !== 'failed' && buttons(language, `${kind}/${id}`, { fail })}
  </li>`;
}

function eventItem(
  words: DeskWords,
  language: Language,
  sandbox: Sandbox,
  { id, type, created }: StripeEvent,
): Markup {
  const states = sandbox.webhooks
    .of(id)
    .map(({ state, lastAnswer }) => [words.states[state], lastAnswer].filter(Boolean).join(', '));
  return html`<li id="${id}">
    <div>
      <b>${type}</b>
      <p class="quiet">${id} · ${momentText(language, created)}</p>
      <p>${states.length > 0 ? states.join(' · ') : words.notSent}</p>
    </div>
    ${buttons(language, `events/${id}`, { resend: words.resend })}
  </li>`;
}

/** One form for each thing, a button for each act: the page works without a script. */
function buttons(language: Language, path: string, acts: Record<string, string>): Markup {
  return html`<form method="post" action="/sandbox/desk/${path}?l=${language}">
    ${Object.entries(acts).map(
      ([act, label]) => html`<button class="second" name="act" value="${act}">${label}</button>`,
    )}
  </form>`;
}

function momentText(language: Language, seconds: number): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(seconds * 1000));
}
