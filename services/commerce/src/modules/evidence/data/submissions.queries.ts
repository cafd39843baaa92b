import { Injectable } from '@nestjs/common';
import type { EvidenceState } from '../../../../api/evidence.js';
import { Database } from '../../../platform/database/database.js';
import { SubmissionsStore } from './submissions.store.js';

/** What others may know of the answers to banks. */
@Injectable()
export class SubmissionsQueries {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsStore,
  ) {}

  /** By order code; it shows an officer what they have just done. */
  statesOf(codes: readonly string[]): Promise<Map<string, EvidenceState>> {
    return this.submissions.ofOrders(this.database, codes);
  }
}
