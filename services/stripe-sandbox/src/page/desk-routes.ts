import { Router, urlencoded, type Request, type Response } from 'express';
import type { StripeEvent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { noSuch, StripeError } from '../stripe-error.js';
import { deskPage } from './desk-page.js';
import { DESK_WORDS } from './desk-words.js';
import { noticePage } from './pay-page.js';
import { showPage } from './show-page.js';
import { languageOf, type Language } from './words.js';

const FILE_TYPES = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' };

/** What each button does to which thing. */
type Acts = Record<string, Record<string, (id: string) => unknown>>;

/** The desk: what happened, and what banks would do. Every step is a form and an answer; there is no script. */
export function deskRoutes(sandbox: Sandbox): Router {
  const routes = Router();
  routes.use('/sandbox/desk', urlencoded({ extended: false, limit: '10kb' }));

  routes.get('/sandbox', (request, response) => {
    showPage(response, 200, deskPage(languageFor(request), sandbox), null);
  });

  routes.get('/sandbox/files/:id', (request, response, next) => {
    try {
      const { file, bytes } = sandbox.files.read(request.params.id);
      response
        .set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
        .type(FILE_TYPES[file.type])
        .send(bytes);
    } catch (error) {
      next(error);
    }
  });

  const acts = actsOf(sandbox);
  routes.post('/sandbox/desk/:kind/:id', (request, response) => {
    const { kind, id } = request.params;
    const wanted = (request.body as { act?: unknown } | undefined)?.act;
    const ofKind = Object.hasOwn(acts, kind) ? acts[kind] : undefined;
    const act =
      typeof wanted === 'string' && ofKind && Object.hasOwn(ofKind, wanted) ? ofKind[wanted] : undefined;
    const language = languageFor(request);
    try {
      if (!act) throw noSuch('act', `${kind}/${String(wanted)}`);
      sandbox.journal.together(() => act(id));
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      refuse(response, language, error);
      return;
    }
    response.redirect(303, `/sandbox?l=${language}#${encodeURIComponent(id)}`);
  });
  return routes;
}

function actsOf(sandbox: Sandbox): Acts {
  const { disputes, intents, payouts, refunds, journal, webhooks } = sandbox;
  const open = (intentId: string, isInquiry: boolean) =>
    disputes.open(intents.find(intentId).latest_charge ?? '', {
      reason: 'product_not_received',
      isInquiry,
    });
  return {
    disputes: { won: (id) => disputes.close(id, 'won'), lost: (id) => disputes.close(id, 'lost') },
    payments: { dispute: (id) => open(id, false), ask: (id) => open(id, true) },
    refunds: { fail: (id) => refunds.fail(id, 'expired_or_canceled_card') },
    payouts: { fail: (id) => payouts.fail(id) },
    events: {
      resend(id) {
        const event = journal.get<StripeEvent>('event', id);
        if (!event) throw noSuch('event', id);
        webhooks.resend(event);
      },
    },
  };
}

function refuse(response: Response, language: Language, error: StripeError): void {
  const words = DESK_WORDS[language];
  const back = { href: `/sandbox?l=${language}`, label: words.backToDesk };
  showPage(response, error.status, noticePage(language, words.refused, error.message, back), null);
}

/** The address's own word, else the browser's. */
function languageFor(request: Request): Language {
  const { l } = request.query;
  return languageOf(l === 'vi' || l === 'en' ? l : null, request.get('accept-language'));
}
