import { redirect } from 'react-router';
import { signOut } from '~/api/sign-in.server';
import type { Route } from './+types/sign-out';

/** Nothing to look at: whoever comes by address goes to the start. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${params.language}`);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { cookies } = await signOut(request);
  return redirect(`/${params.language}`, {
    headers: cookies.map((cookie) => ['Set-Cookie', cookie] as [string, string]),
  });
}
