import { offer, offerList, offerMakers } from '@daulang/commerce/api/offers';
import type { RequestBody, RequestQuery } from '@daulang/commerce/api/requests';
import { tryAsk } from './ask.server';
import { askAsMember } from './member.server';

const anything = { parse: (value: unknown) => value };

/** What an artisan offers to make, asked by themselves or who acts for them. */
export const studioOffers = {
  list: (request: Request, query: RequestQuery<'GET /studio/offers'>) =>
    askAsMember(request, { to: 'GET /studio/offers', query }, offerList),
  one: (request: Request, id: string) =>
    askAsMember(request, { to: 'GET /studio/offers/:id', at: { id } }, offer),
  begin: (request: Request, body: RequestBody<'POST /studio/offers'>) =>
    tryAsk(request, { to: 'POST /studio/offers', body }, offer),
  setTerms: (request: Request, id: string, body: RequestBody<'PUT /studio/offers/:id/terms'>) =>
    tryAsk(request, { to: 'PUT /studio/offers/:id/terms', at: { id }, body }, offer),
  setEdition: (request: Request, id: string, body: RequestBody<'PUT /studio/offers/:id/edition'>) =>
    tryAsk(request, { to: 'PUT /studio/offers/:id/edition', at: { id }, body }, offer),
  stop: (request: Request, id: string) =>
    tryAsk(request, { to: 'POST /studio/offers/:id/stop', at: { id } }, offer),
  discard: (request: Request, id: string) =>
    tryAsk(request, { to: 'DELETE /studio/offers/:id', at: { id } }, anything),
  removePhotograph: (request: Request, id: string, cid: string) =>
    tryAsk(request, { to: 'DELETE /studio/offers/:id/photographs/:cid', at: { id, cid } }, offer),
};

/** The same for the artisans of a cooperative, asked by its officers. */
export const officeOffers = {
  list: (request: Request, query: RequestQuery<'GET /office/offers'>) =>
    askAsMember(request, { to: 'GET /office/offers', query }, offerList),
  one: (request: Request, id: string) =>
    askAsMember(request, { to: 'GET /office/offers/:id', at: { id } }, offer),
  begin: (request: Request, body: RequestBody<'POST /office/offers'>) =>
    tryAsk(request, { to: 'POST /office/offers', body }, offer),
  setTerms: (request: Request, id: string, body: RequestBody<'PUT /office/offers/:id/terms'>) =>
    tryAsk(request, { to: 'PUT /office/offers/:id/terms', at: { id }, body }, offer),
  setEdition: (request: Request, id: string, body: RequestBody<'PUT /office/offers/:id/edition'>) =>
    tryAsk(request, { to: 'PUT /office/offers/:id/edition', at: { id }, body }, offer),
  stop: (request: Request, id: string) =>
    tryAsk(request, { to: 'POST /office/offers/:id/stop', at: { id } }, offer),
  discard: (request: Request, id: string) =>
    tryAsk(request, { to: 'DELETE /office/offers/:id', at: { id } }, anything),
  removePhotograph: (request: Request, id: string, cid: string) =>
    tryAsk(request, { to: 'DELETE /office/offers/:id/photographs/:cid', at: { id, cid } }, offer),
};

/** For whom an officer can offer something, and what crafts there are. */
export const readOfferMakers = (request: Request) =>
  askAsMember(request, { to: 'GET /office/offers/makers' }, offerMakers);
