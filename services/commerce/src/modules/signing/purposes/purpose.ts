import type { z } from 'zod';
import type { EnrolKeyRequest, NewCodeRequest, PasskeyAssertion, SealTicket } from '../../../../api/seal.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ArtisanActor, OfficerActor } from '../../accounts/index.js';
import type { Ticket } from '../data/tickets.store.js';

/** Whoever may sign something: an artisan or an officer. */
export type Signatory = ArtisanActor | OfficerActor;

/** What comes back from a sealing page, by the route it comes to (`api/seal.ts`). */
export interface SealAnswers {
  key: EnrolKeyRequest;
  statement: PasskeyAssertion;
  signature: PasskeyAssertion;
  'new-code': NewCodeRequest;
}

type WithoutCommon<Page> = Page extends unknown
  ? Omit<Page, 'language' | 'returnUrl' | 'rpId' | 'displayName' | 'demoKeyAllowed'>
  : never;

/** What a sealing page shows, one shape a screen of the sealing host; several purposes may use one. */
type SealPage = WithoutCommon<SealTicket>;

/**
 * Something a person does on the sealing host. A new one is a folder with a class like this, marked by
 * `@SigningPurpose`, and a line in its module's list.
 */
export interface SigningPurposeHandler<
  Subject extends object = object,
  Route extends keyof SealAnswers = keyof SealAnswers,
> {
  /** What a ticket is about: the purpose's own words, kept with the ticket. */
  readonly subject: z.ZodType<Subject>;
  readonly answeredAt: Route;

  /** The page of the shop to go back to, without its language. */
  returnPath(subject: Subject): string;

  /**
   * Before the link is handed out: checks who asks, fixes what will be signed, and says what the ticket is about.
   *
   * @throws what forbids it
   */
  prepare(signatory: Signatory, wanted: Partial<Subject>): Promise<Subject>;

  /** Exact bytes to look at, never a summary of ours alone. */
  page(ticket: Ticket<Subject>): Promise<SealPage>;

  /** Takes the answer, in the transaction that uses the ticket up. */
  apply(tx: Tx, ticket: Ticket<Subject>, answer: SealAnswers[Route]): Promise<{ missingSignatures: number }>;
}

export const PURPOSE_MARK = Symbol('signing purpose');

/** On a provider: this class is what tickets of that name are for. */
export function SigningPurpose(name: string) {
  return <Subject extends object, Route extends keyof SealAnswers>(
    target: new (...dependencies: never[]) => SigningPurposeHandler<Subject, Route>,
  ): void => {
    Reflect.defineMetadata(PURPOSE_MARK, name, target);
  };
}
