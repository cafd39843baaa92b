import { Router } from 'express';
import type { Payout } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { endpoint } from './endpoint.js';
import { page } from './list.js';
import { readNewAmount } from './new-amount.js';

export function payouts(sandbox: Sandbox): Router {
  const routes = Router();
  routes.post(
    '/v1/payouts',
    endpoint(sandbox, (params, _path, origin) => {
      const wanted = readNewAmount(params);
      params.end();
      return sandbox.payouts.create(wanted, origin);
    }),
  );
  routes.get(
    '/v1/payouts',
    endpoint(sandbox, (params) =>
      page(params, '/v1/payouts', sandbox.journal.all<Payout>('payout'), 'payout'),
    ),
  );
  routes.get(
    '/v1/payouts/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      return sandbox.payouts.find(path['id'] ?? '');
    }),
  );
  return routes;
}
