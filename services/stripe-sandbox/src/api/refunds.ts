import { Router } from 'express';
import type { Refund } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { matching, page } from './list.js';

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
      const found = matching(params, journal.all<Refund>('refund'), 'payment_intent', 'charge');
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
