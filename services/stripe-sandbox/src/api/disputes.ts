import { Router } from 'express';
import type { Dispute } from '../objects.js';
import type { Params } from '../params.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { matching, page } from './list.js';

/** Stripe's evidence, all of it: what speaks for one trade is of no use to another, but none of it is unknown. */
export const EVIDENCE_TEXTS = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
] as const;
export const EVIDENCE_FILES = [
  'cancellation_policy',
  'customer_communication',
  'customer_signature',
  'duplicate_charge_documentation',
  'receipt',
  'refund_policy',
  'service_documentation',
  'shipping_documentation',
  'uncategorized_file',
] as const;

const MOST_CHARACTERS = 150_000;

export function disputes(sandbox: Sandbox): Router {
  const routes = Router();
  routes.get(
    '/v1/disputes',
    endpoint(sandbox, (params) => {
      const all = sandbox.journal.all<Dispute>('dispute');
      const found = matching(params, all, 'payment_intent', 'charge');
      return page(params, '/v1/disputes', found, 'dispute');
    }),
  );
  routes.get(
    '/v1/disputes/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      return sandbox.disputes.find(path['id'] ?? '');
    }),
  );
  routes.post(
    '/v1/disputes/:id',
    endpoint(sandbox, (params, path, origin) => {
      const evidence = readEvidence(sandbox, params.group('evidence'));
      const submit = params.oneOf('submit', ['true', 'false'] as const) !== 'false';
      params.end();
      return sandbox.disputes.answer(path['id'] ?? '', evidence, submit, origin);
    }),
  );
  routes.post(
    '/v1/disputes/:id/close',
    endpoint(sandbox, (params, path, origin) => {
      params.end();
      return sandbox.disputes.close(path['id'] ?? '', 'lost', origin);
    }),
  );
  return routes;
}

function readEvidence(sandbox: Sandbox, group: Params | null): Record<string, string> {
  if (!group) return {};
  const given: Record<string, string> = {};
  for (const name of EVIDENCE_TEXTS) keep(given, name, group.text(name, MOST_CHARACTERS));
  for (const name of EVIDENCE_FILES) {
    const id = group.text(name);
    if (id !== null) sandbox.files.find(id, group.name(name));
    keep(given, name, id);
  }
  group.end();
  if (Object.values(given).reduce((sum, text) => sum + text.length, 0) > MOST_CHARACTERS) {
    throw group.wrong(
      'uncategorized_text',
      `All evidence together has at most ${MOST_CHARACTERS} characters.`,
    );
  }
  return given;
}

function keep(given: Record<string, string>, name: string, value: string | null): void {
  if (value !== null) given[name] = value;
}
