import type { Journal } from '@daulang/sandbox-kit/journal';
import type { Transfer } from '../account/transfers.js';
import type { Account, Listener } from '../config.js';
import { Refused } from '../refused.js';
import type { Switches } from '../switches.js';
import { noticeOf } from './notice.js';
import { post } from './post.js';

/** One notice on its way. */
export interface Notification {
  id: string;
  transfer: number;
  /** When its first attempt is due, in milliseconds. */
  firstMs: number;
  attempts: number;
  state: 'waiting' | 'held' | 'delivered' | 'dropped' | 'given-up';
  lastAnswer: string | null;
}

/** When each attempt is due, counted from the first; then SePay is silent. */
export const MINUTES_OF_ATTEMPTS = [0, 1, 2, 4, 7, 12, 20, 33];
const MS_HELD_AT_MOST = 2_000;
const MS_BEHIND_THE_OVERTAKER = 100;

/** Tells the shop of transfers until it has taken each; a restart goes on where it stopped. */
export class Notifier {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly journal: Journal,
    private readonly account: Account,
    private readonly listener: Listener | null,
  ) {}

  get hasListener(): boolean {
    return this.listener !== null;
  }

  /** Takes up what an earlier process left: the next attempt at once, those after it in their pauses. */
  resume(): void {
    for (const notification of this.all()) {
      if (!isOnItsWay(notification)) continue;
      const lateMs = Math.max(0, Date.now() - dueMsOf(notification));
      this.schedule(this.keep({ ...notification, firstMs: notification.firstMs + lateMs }));
    }
  }

  tell(transfer: Transfer, switches: Switches): void {
    if (!this.listener) return;
    if (switches.drop) {
      this.add(transfer, 'dropped', 0);
      return;
    }
    const overtaken = this.all().filter(({ id, state }) => state === 'held' && this.timers.has(id));
    for (let copy = 0; copy < (switches.duplicate ? 2 : 1); copy++) {
      const heldBack = switches.reorder && overtaken.length === 0;
      this.add(transfer, heldBack ? 'held' : 'waiting', heldBack ? MS_HELD_AT_MOST : switches.delay);
    }
    const firstMs = Date.now() + switches.delay + MS_BEHIND_THE_OVERTAKER;
    for (const notification of overtaken) {
      this.schedule(this.keep({ ...notification, state: 'waiting', firstMs }));
    }
  }

  /**
   * Tells of the same transfer once more, at once, as the dashboard's button does.
   * @throws Refused when there is no such notification, or nobody to tell
   */
  again(id: string): Notification {
    const before = this.journal.get<Notification>('notification', id);
    if (!before) throw new Refused(404, `There is no notification "${id}".`);
    if (!this.listener) throw new Refused(409, 'There is nobody to tell: SEPAY_API_KEY is not set.');
    return this.add({ id: before.transfer }, 'waiting', 0);
  }

  /** Lets the pauses between attempts pass as if so many seconds had gone by. */
  forward(seconds: number): void {
    for (const notification of this.all()) {
      if (!isOnItsWay(notification)) continue;
      const nearer = this.keep({ ...notification, firstMs: notification.firstMs - seconds * 1000 });
      // Of one that is being sent the next attempt is set when its answer is there.
      if (this.timers.has(nearer.id)) this.schedule(nearer);
    }
  }

  /** What was sent of a transfer, oldest first. */
  of(transfer: number): Notification[] {
    return this.all().filter((notification) => notification.transfer === transfer);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private add({ id: transfer }: { id: number }, state: Notification['state'], inMs: number): Notification {
    const notification = this.keep({
      id: `${transfer}-${this.of(transfer).length + 1}`,
      transfer,
      firstMs: Date.now() + inMs,
      attempts: 0,
      state,
      lastAnswer: null,
    });
    if (isOnItsWay(notification)) this.schedule(notification);
    return notification;
  }

  private schedule(notification: Notification): void {
    const { id } = notification;
    clearTimeout(this.timers.get(id));
    const inMs = Math.max(0, dueMsOf(notification) - Date.now());
    this.timers.set(
      id,
      setTimeout(() => void this.attempt(id), inMs),
    );
  }

  private async attempt(id: string): Promise<void> {
    this.timers.delete(id);
    const transfer = this.journal.get<Transfer>('transfer', this.find(id)?.transfer ?? 0);
    if (!transfer || !this.listener || this.closed) return;
    const { taken, said } = await post(this.listener, noticeOf(transfer, this.account));
    // Meanwhile its pauses may have been shortened.
    const now = this.find(id);
    if (!now || this.closed) return;
    const attempts = now.attempts + 1;
    const state = taken ? 'delivered' : attempts < MINUTES_OF_ATTEMPTS.length ? 'waiting' : 'given-up';
    const next = this.keep({ ...now, attempts, state, lastAnswer: said });
    if (state === 'waiting') this.schedule(next);
  }

  private find(id: string): Notification | undefined {
    return this.journal.get<Notification>('notification', id);
  }

  private all(): Notification[] {
    return this.journal.all<Notification>('notification');
  }

  private keep(notification: Notification): Notification {
    return this.journal.put('notification', notification);
  }
}

function dueMsOf({ firstMs, attempts }: Notification): number {
  return firstMs + (MINUTES_OF_ATTEMPTS[attempts] ?? 0) * 60_000;
}

function isOnItsWay({ state }: Notification): boolean {
  return state === 'waiting' || state === 'held';
}
