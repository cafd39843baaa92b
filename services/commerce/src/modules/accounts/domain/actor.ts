import type { Role } from '../../../../api/accounts.js';

/** Who asks, in which role and for whom. Ownership is decided by comparing these ids, never ids from a request. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  /** Null for the authority alone. */
  readonly cooperativeId: string | null;
  /** Whose pieces they put down: an artisan's own, a helper's for somebody. Null for all others. */
  readonly artisanId: string | null;
  /** Whether money may leave their cooperative by their hand: they are its treasurer, or it has none. */
  readonly maySendMoney: boolean;
}

/** An artisan: both ids are there. */
export interface ArtisanActor extends Actor {
  readonly role: 'artisan';
  readonly cooperativeId: string;
  readonly artisanId: string;
}

/** Whoever works in a studio: the artisan, or who acts for them. */
export interface StudioActor extends Actor {
  readonly role: 'artisan' | 'helper';
  readonly cooperativeId: string;
  readonly artisanId: string;
}

/** An officer of a cooperative, as its treasurer where only that one may. */
export interface OfficerActor extends Actor {
  readonly role: 'officer' | 'treasurer';
  readonly cooperativeId: string;
}
