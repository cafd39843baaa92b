/**
 * What the role that only looks may read. Not `accounts`, `jobs` and `platform`: sign-in codes, sessions and answers to
 * others lie there.
 */
export const READABLE_SCHEMAS = [
  'history',
  'villages',
  'places',
  'media',
  'catalog',
  'signing',
  'certificates',
  'verification',
  'chain',
  'inventory',
  'payments',
  'ordering',
  'fulfilment',
  'ledger',
  'letters',
] as const;
