import { Router } from 'express';
import type { Refund } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { page } from './list.js';

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

export function refunds(sandbox: Sandbox): Router {
  const { journal } = sandbox;
  const routes = Router();
  routes.post(
    '/v1/refunds',
    endpoint(sandbox, (params, _path, origin) => {
      const wanted = {
        paymentIntent: params.text('payment_intent'),
        charge: params.text('charge'),
        amount: params.integer('amount', 1),
        reason: params.oneOf('reason', REASONS),
        metadata: params.metadata(),
      };
      params.end();
      return sandbox.refunds.create(wanted, origin);
    }),
  );
  routes.get(
    '/v1/refunds',
    endpoint(sandbox, (params) => {
      const intent = params.text('payment_intent');
      const charge = params.text('charge');
      const found = journal
        .all<Refund>('refund')
        .filter((it) => intent === null || it.payment_intent === intent)
        .filter((it) => charge === null || it.charge === charge);
      return page(params, '/v1/refunds', found, 'refund');
    }),
  );
  routes.get(
    '/v1/refunds/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      return sandbox.refunds.find(path['id'] ?? '');
    }),
  );
  return routes;
}
