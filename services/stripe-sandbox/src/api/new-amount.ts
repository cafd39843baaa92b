import type { Params } from '../params.js';

/** What is said of every sum that is to move, whichever way. */
export const readNewAmount = (params: Params) => ({
  amount: params.requiredInteger('amount', 1),
  currency: params.requiredText('currency').toLowerCase(),
  description: params.text('description'),
  metadata: params.metadata(),
});
