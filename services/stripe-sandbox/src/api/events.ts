import { Router } from 'express';
import type { StripeEvent } from '../objects.js';
import type { Sandbox } from '../sandbox.js';
import { noSuch } from '../stripe-error.js';
import { endpoint } from './endpoint.js';
import { matching, page } from './list.js';

export function events(sandbox: Sandbox): Router {
  const { journal } = sandbox;
  const routes = Router();
  routes.get(
    '/v1/events',
    endpoint(sandbox, (params) => {
      const types = params.texts('types');
      const found = matching(params, journal.all<StripeEvent>('event'), 'type').filter(
        (it) => types.length === 0 || types.includes(it.type),
      );
      return page(params, '/v1/events', found, 'event');
    }),
  );
  routes.get(
    '/v1/events/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      const event = journal.get<StripeEvent>('event', path['id'] ?? '');
      if (!event) throw noSuch('event', path['id'] ?? '');
      return event;
    }),
  );
  return routes;
}
