import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { OutboxStore } from '../data/outbox.store.js';
import type { NamedMessage } from '../post/post.js';

/** Shows messages on the outbox page, where there is no way out. Shown twice they are there once. */
@Injectable()
export class ShowMessages {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxStore,
  ) {}

  execute(messages: readonly NamedMessage[]): Promise<void> {
    return this.outbox.addAll(this.database, messages);
  }
}
