import { Injectable } from '@nestjs/common';
import type { PickUpPlace } from '../../../../api/pick-up.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PickUpPlacesStore } from './pick-up-places.store.js';

/** Where cooperatives are to be found, for what is sent to them. */
@Injectable()
export class PickUpPlacesQueries {
  constructor(
    private readonly database: Database,
    private readonly places: PickUpPlacesStore,
    private readonly clock: Clock,
  ) {}

  /** Null where the cooperative has named none. */
  of(cooperativeId: string): Promise<PickUpPlace | null> {
    return this.places.now(this.database, cooperativeId, this.clock.now());
  }
}
