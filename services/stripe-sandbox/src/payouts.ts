import type { Journal } from '@daulang/sandbox-kit/journal';
import type { SandboxClock } from './clock.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { Payout } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';

/** Money that goes from the balance to the shop's bank; here it arrives at once. */
export class Payouts {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly events: Events,
  ) {}

  /** @throws StripeError when there is none */
  find(id: string): Payout {
    const payout = this.journal.get<Payout>('payout', id);
    if (!payout) throw noSuch('payout', id, 'payout');
    return payout;
  }

  create(
    wanted: Pick<Payout, 'amount' | 'currency' | 'description' | 'metadata'>,
    origin: Origin | null,
  ): Payout {
    const payout = this.keep({
      ...wanted,
      id: newId('po'),
      object: 'payout',
      arrival_date: this.clock.now(),
      automatic: false,
      created: this.clock.now(),
      failure_code: null,
      failure_message: null,
      livemode: false,
      method: 'standard',
      status: 'paid',
      type: 'bank_account',
    });
    this.events.emit('payout.created', payout, origin);
    this.events.emit('payout.paid', payout, origin);
    return payout;
  }

  /** The bank sends it back, days later. @throws StripeError when it has done so before */
  fail(id: string): Payout {
    const payout = this.find(id);
    if (payout.status === 'failed') {
      throw new StripeError('invalid_request_error', `Payout ${id} has failed already.`);
    }
    const failed = this.keep({
      ...payout,
      status: 'failed',
      failure_code: 'account_closed',
      failure_message: 'The bank account has been closed.',
    });
    this.events.emit('payout.failed', failed);
    return failed;
  }

  private keep(payout: Payout): Payout {
    return this.journal.put('payout', payout);
  }
}
