import type { AuditPage } from '@daulang/commerce/api/audit';

type Entry = AuditPage['items'][number];

/** By the beginning of an action's path: where in the office its thing is now, with the names that stand in the path. */
const PLACES: readonly (readonly [begins: string, place: string])[] = [
  ['POST /office/parcels/:id/letters/', '/orders/:id/letters'],
  ['POST /office/parcels/:id/', '/orders/:id/money'],
  ['POST /office/orders/:code/evidence', '/money'],
  ['POST /office/returns/:id/', '/returns/:id'],
  ['POST /office/paybacks/', '/paybacks'],
  ['POST /office/transfers/', '/transfers'],
  ['POST /office/statements', '/transfers'],
  ['POST /office/pieces/', '/inspections'],
  ['POST /office/batches/:id/', '/batches/:id'],
  // What was given up is nowhere.
  ['POST /office/batches', '/batches'],
  ['POST /office/certificates/:number/', '/certificates/:number'],
  ['POST /office/acts/', '/acts'],
  ['POST /office/keys', '/keys'],
  ['POST /office/shipping-rates', '/shipping'],
  ['POST /office/members/', '/members'],
  ['DELETE /office/members/', '/members'],
  ['POST /office/artisans/', '/members'],
  ['DELETE /office/artisans/', '/members'],
];

/** Below `/office`; null where the office has no page of it. */
export function placeInOffice({ action, path }: Pick<Entry, 'action' | 'path'>): string | null {
  const place = PLACES.find(([begins]) => action.startsWith(begins))?.[1];
  return place?.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? '')) ?? null;
}
