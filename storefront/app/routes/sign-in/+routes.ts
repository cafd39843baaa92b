import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes of signing in and out; paths of files are relative to `app/`. */
export const signInRoutes: RouteConfigEntry[] = [
  route('sign-in', 'routes/sign-in/sign-in.tsx'),
  route('sign-in/passkey', 'routes/sign-in/offer-passkey.tsx'),
  route('sign-out', 'routes/sign-in/sign-out.ts'),
];
