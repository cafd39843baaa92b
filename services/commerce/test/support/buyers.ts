import { me } from '../../api/accounts.js';
import type { HttpClient } from './http-client.js';
import { aBuyer } from './orders.js';
import { signIn } from './people.js';
import type { RunningService } from './service.js';

export interface SignedInBuyer {
  userId: string;
  phone: string;
  client: HttpClient;
}

/** Somebody no cooperative knows, who signed in with a code: `aSignedInBuyer(service)`, or with a number of theirs. */
export async function aSignedInBuyer(
  service: RunningService,
  phone = aBuyer().phone,
): Promise<SignedInBuyer> {
  const client = service.client();
  await signIn(client, phone);
  const { userId } = me.parse((await client.get('/api/v1/me')).body);
  return { userId, phone, client };
}
