import { Router } from 'express';
import type { Dispute } from '../objects.js';
import type { Params } from '../params.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { matching, page } from './list.js';

/** The texts of Stripe's evidence that the sandbox takes; files it does not know. */
const EVIDENCE = [
  'customer_email_address',
  'customer_name',
  'product_description',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
];

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
      const evidence = readEvidence(params.group('evidence'));
      params.oneOf('submit', ['true'] as const);
      params.end();
      return sandbox.disputes.submit(path['id'] ?? '', evidence, origin);
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

function readEvidence(group: Params | null): Record<string, string> {
  const given = EVIDENCE.flatMap((name) => {
    const text = group?.text(name) ?? null;
    return text === null ? [] : [[name, text] as const];
  });
  group?.end();
  return Object.fromEntries(given);
}
