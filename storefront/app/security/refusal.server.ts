import type { Problem } from '@daulang/commerce/api/problems';
import { createContext, data, type MiddlewareFunction } from 'react-router';

/** Why our server refused the request before any page saw it (too large, too slow, too many); null for all others. */
export const refusalContext = createContext<Problem | null>(null);

/** Shows the refusal in place of the page: no action and no loader runs. */
export const showRefusal: MiddlewareFunction<Response> = ({ context }) => {
  const refusal = context.get(refusalContext);
  if (refusal) throw data(refusal, { status: refusal.status });
};
