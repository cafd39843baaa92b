import { Journal } from '@daulang/sandbox-kit/journal';
import { type NewTransfer, type Transfer, Transfers } from './account/transfers.js';
import type { Account, BankSandboxConfig } from './config.js';
import { Notifier } from './notifications/notifier.js';
import { readSwitches, type Switches } from './switches.js';

/** The parts of the sandbox, each given what it stands on. */
export class BankSandbox {
  readonly journal: Journal;
  readonly transfers: Transfers;
  readonly notifier: Notifier;
  readonly account: Account;
  readonly shopOrigin: string | null;

  constructor({ journalFile, account, shopOrigin, listener }: BankSandboxConfig) {
    this.journal = new Journal(journalFile);
    this.transfers = new Transfers(this.journal);
    this.notifier = new Notifier(this.journal, account, listener);
    this.account = account;
    this.shopOrigin = shopOrigin;
  }

  /**
   * Moves money and tells of it.
   * @throws Refused for a reference that is taken, and for more than the account holds
   */
  transfer(wanted: NewTransfer, switches: Switches = readSwitches(this.journal)): Transfer {
    return this.journal.together(() => {
      const transfer = this.transfers.write(wanted);
      this.notifier.tell(transfer, switches);
      return transfer;
    });
  }

  close(): void {
    this.notifier.close();
    this.journal.close();
  }
}
