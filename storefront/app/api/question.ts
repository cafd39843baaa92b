import type { RequestBody, RequestQuery } from '@daulang/commerce/api/requests';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request of the service as its routes are written: `POST /orders/:secret/cancel`, below `/api/v1`. */
export type Route = `${Method} /${string}`;

/** What fills the `:names` of an address. */
type Places<R extends string> = R extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Places<`/${Rest}`>
  : R extends `${string}:${infer Name}`
    ? Name
    : never;
type At<R extends string> = [Places<R>] extends [never] ? { at?: never } : { at: Record<Places<R>, string> };

/** Held to the published schemas of the request: a field that they do not know does not compile. */
type Body<R> = R extends PasskeyAnswer
  ? { body: { response: object } }
  : RequestBody<R> extends undefined
    ? { body?: never }
    : { body: RequestBody<R> };
type Query<R> =
  RequestQuery<R> extends undefined
    ? { query?: never }
    : { query?: { [Name in keyof RequestQuery<R>]?: RequestQuery<R>[Name] | null } };

/** What a browser says of a passkey has no schema of ours: its words grow with browsers, and the library reads them. */
type PasskeyAnswer = `POST /auth/passkey/verify-${'registration' | 'authentication'}`;

/** One question to the service. */
export type Question<R extends Route> = {
  to: R;
  /** Sent as it is, in place of a body. */
  file?: File;
  /** For every order and payment write: the same key never acts twice. */
  idempotencyKey?: string;
} & At<R> &
  Body<R> &
  Query<R>;

/** The same for who only carries it. */
export interface AnyQuestion {
  to: Route;
  at?: Record<string, string> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  file?: File | undefined;
  idempotencyKey?: string | undefined;
}
