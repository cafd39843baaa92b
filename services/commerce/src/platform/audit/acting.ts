import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

/** Who acts, in which role and for whom. */
export interface Acting {
  userId: string;
  role: string;
  cooperativeId: string | null;
  artisanId: string | null;
}

const ACTING = Symbol('acting');

type KnownRequest = FastifyRequest & { [ACTING]?: Acting };

/** Said by the guard that reads roles. */
export function noteActing(request: FastifyRequest, acting: Acting): void {
  (request as KnownRequest)[ACTING] = acting;
}

export const actingIn = (request: FastifyRequest): Acting | undefined => (request as KnownRequest)[ACTING];

/** What somebody without an account has the secret of, and whose it is beside theirs. */
export interface Opened {
  /** By the names under which the log has them. */
  path: Readonly<Record<string, string>>;
  cooperativeIds: readonly string[];
}

/** What is known of who asks just now, and may become known while it is done. */
export interface Asking {
  acting: Acting | undefined;
  opened?: Opened;
}

const askings = new AsyncLocalStorage<Asking>();

export const whileAsking = <T>(asking: Asking, work: () => T): T => askings.run(asking, work);

/** Said by whoever knows what a secret in the path opens. */
export function sayWhatIsOpened(opened: Opened): void {
  const asking = askings.getStore();
  if (asking) asking.opened = opened;
}

/** Said by whoever finds out only in the transaction, by a ticket: whose request this is. */
export function sayWhoActs(acting: Acting): void {
  const asking = askings.getStore();
  if (asking) asking.acting = acting;
}
