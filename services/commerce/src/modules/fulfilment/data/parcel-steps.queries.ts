import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Carriage } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { carriageOf } from '../domain/carrier.js';
import type { OpenedParcelState } from '../domain/parcel.js';
import { CARRIER, FROM } from './parcel-rows.js';
import { standingSteps, type StandingStep } from '../domain/parcel-steps.js';

/** How a parcel went, and where it is said to be. */
interface ParcelWay {
  carriage: Carriage;
  steps: StandingStep[];
}

/** How parcels went, step by step, in roles and not in names. Whose they are is the asker's affair. */
@Injectable()
export class ParcelStepsQueries {
  constructor(private readonly database: Database) {}

  /** By parcel id; a parcel that was never opened is missing. */
  async byIds(parcelIds: readonly string[]): Promise<Map<string, ParcelWay>> {
    const { rows } = await this.database.query<{
      id: string;
      carrier: Bilingual | null;
      trackingCode: string | null;
      trackingLink: string | null;
      steps: { state: OpenedParcelState; at: string; actor: string; isUndo: boolean }[];
    }>(
      `select p.id, ${CARRIER} as carrier, p.tracking_code as "trackingCode", c.tracking_link as "trackingLink",
         (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at, 'actor', h.actor, 'isUndo', h.is_undo)
            order by h.position) from fulfilment.history h where h.parcel_id = p.id) as steps
       ${FROM} where p.id = any($1)`,
      [parcelIds],
    );
    return new Map(
      rows.map(({ id, steps, ...sent }) => [id, { carriage: carriageOf(sent), steps: standingSteps(steps) }]),
    );
  }
}
