import { redirect } from 'react-router';
import { signOut } from '~/api/sign-in.server';
import { leaveBasket } from '~/cart/account-basket.server';
import type { Route } from './+types/sign-out';

/** Nothing to look at: whoever comes by address goes to the start. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${params.language}`);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { cookies } = await signOut(request);
  const headers = await leaveBasket(request);
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(`/${params.language}`, { headers });
}
