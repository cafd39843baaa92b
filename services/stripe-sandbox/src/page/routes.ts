import { Router, urlencoded, type Request, type Response } from 'express';
import { readCard, TEST_CARDS } from '../cards.js';
import type { CheckoutSession, PaymentIntent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { StripeError } from '../stripe-error.js';
import { bankPage, noticePage, payPage, type Refusal, type TypedCard } from './pay-page.js';
import { showPage } from './show-page.js';
import { failureText, languageOf, WORDS } from './words.js';

const EMPTY_CARD: TypedCard = { number: '', expiry: '', securityCode: '', holder: '' };

/** The page a buyer pays on. Every step is a form and an answer; there is no script. */
export function payRoutes(sandbox: Sandbox): Router {
  const routes = Router();
  routes.use('/c/pay', urlencoded({ extended: false, limit: '10kb' }));

  routes.get('/c/pay/:id', (request, response) => {
    const session = sessionFor(sandbox, request, response);
    if (session) showForm(sandbox, request, response, session, EMPTY_CARD, null);
  });

  routes.post('/c/pay/:id', (request, response) => {
    const session = sessionFor(sandbox, request, response);
    if (!session) return;
    const typed = typedCard(request);
    const card = readCard(typed, new Date());
    if ('wrong' in card) {
      const text = WORDS[languageFor(request, session)].wrong[card.wrong];
      showForm(sandbox, request, response, session, typed, { text, field: card.wrong });
      return;
    }
    const intent = sandbox.journal.together(() => sandbox.checkout.pay(session.id, card, typed.holder));
    after(sandbox, request, response, session, intent, typed);
  });

  routes.get('/c/pay/:id/authenticate', (request, response) => {
    const session = sessionFor(sandbox, request, response);
    if (!session) return;
    if (!waitsForBank(sandbox, session)) response.redirect(303, `/c/pay/${session.id}`);
    else showPage(response, 200, bankPage(languageFor(request, session), session), session.success_url);
  });

  routes.post('/c/pay/:id/authenticate', (request, response) => {
    const session = sessionFor(sandbox, request, response);
    if (!session) return;
    const card = waitsForBank(sandbox, session);
    if (!card) {
      response.redirect(303, `/c/pay/${session.id}`);
      return;
    }
    const recognised = field(request, 'answer') === 'yes';
    const intent = sandbox.journal.together(() =>
      sandbox.checkout.authenticate(session.id, card, recognised),
    );
    after(sandbox, request, response, session, intent, EMPTY_CARD);
  });
  return routes;
}

function after(
  sandbox: Sandbox,
  request: Request,
  response: Response,
  session: CheckoutSession,
  intent: PaymentIntent,
  typed: TypedCard,
): void {
  if (intent.status === 'succeeded') {
    response.redirect(303, session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id));
  } else if (intent.status === 'requires_action') {
    response.redirect(303, `/c/pay/${session.id}/authenticate`);
  } else {
    const failure = intent.last_payment_error;
    const text = failure ? failureText(WORDS[languageFor(request, session)], failure) : '';
    showForm(sandbox, request, response, session, { ...typed, securityCode: '' }, { text, field: null });
  }
}

/** The open session of the address; answers itself when there is none to pay. */
function sessionFor(sandbox: Sandbox, request: Request, response: Response): CheckoutSession | null {
  sandbox.checkout.expireDue();
  let session: CheckoutSession;
  try {
    session = sandbox.checkout.find(String(request.params['id']));
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const language = languageOf(null, request.get('accept-language'));
    const words = WORDS[language];
    showPage(response, 404, noticePage(language, words.unknownTitle, words.unknownText, null), null);
    return null;
  }
  if (session.status === 'open') return session;
  const language = languageFor(request, session);
  const words = WORDS[language];
  if (session.status === 'complete') {
    const href = session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
    showPage(
      response,
      409,
      noticePage(language, words.paidTitle, words.paidText, { href, label: words.goOn }),
      null,
    );
  } else {
    const link = session.cancel_url === null ? null : { href: session.cancel_url, label: words.back };
    showPage(response, 410, noticePage(language, words.expiredTitle, words.expiredText, link), null);
  }
  return null;
}

/** The card that waits for its bank's answer, if one does. */
function waitsForBank(sandbox: Sandbox, session: CheckoutSession): (typeof TEST_CARDS)[number] | undefined {
  const intent = session.payment_intent === null ? null : sandbox.intents.find(session.payment_intent);
  if (intent?.status !== 'requires_action') return undefined;
  return TEST_CARDS.find((card) => card.paymentMethod === intent.payment_method);
}

function showForm(
  sandbox: Sandbox,
  request: Request,
  response: Response,
  session: CheckoutSession,
  typed: TypedCard,
  refusal: Refusal | null,
): void {
  const { lines } = sandbox.checkout.details(session.id);
  const page = payPage(languageFor(request, session), session, lines, typed, refusal);
  // A refused card is an answer to a person, not a failure of the page.
  showPage(response, 200, page, session.success_url);
}

function languageFor(request: Request, session: CheckoutSession): 'vi' | 'en' {
  return languageOf(session.locale, request.get('accept-language'));
}

function typedCard(request: Request): TypedCard {
  return {
    number: field(request, 'number'),
    expiry: field(request, 'expiry'),
    securityCode: field(request, 'securityCode'),
    holder: field(request, 'holder'),
  };
}

function field(request: Request, name: string): string {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.trim().slice(0, 100) : '';
}
