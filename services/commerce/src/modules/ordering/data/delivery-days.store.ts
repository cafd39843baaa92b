import { Injectable } from '@nestjs/common';
import type { OfficeDeliveryDays } from '../../../../api/delivery-days.js';
import type { Tx } from '../../../platform/transaction.js';
import type { DeliveryDays } from '../domain/delivery-days.js';

/** The days as they are set; null where none is wished for any more. */
export interface NewDeliveryDays {
  id: string;
  cooperativeId: string;
  validFrom: Date;
  days: DeliveryDays | null;
  setBy: string;
}

/** What of `ordering.delivery_days` holds at the moment `$at` for the cooperative `$of`. */
export const DELIVERY_DAYS_NOW = (of: string, at: string, columns = 'days'): string =>
  `select ${columns} from ordering.delivery_days
   where cooperative_id = ${of} and valid_from <= ${at} order by valid_from desc, id desc limit 1`;

/** On which days what cooperatives sell can come. */
@Injectable()
export class DeliveryDaysStore {
  async add(tx: Tx, { id, cooperativeId, validFrom, days, setBy }: NewDeliveryDays): Promise<void> {
    await tx.query(
      `insert into ordering.delivery_days (id, cooperative_id, valid_from, days, set_by)
       values ($1, $2, $3, $4, $5)`,
      [id, cooperativeId, validFrom, days && JSON.stringify(days), setBy],
    );
  }
}

/** As officers see what is set; null where none is wished for. */
export const officeDaysOf = (days: DeliveryDays | null, validFrom: Date | null): OfficeDeliveryDays | null =>
  days && validFrom ? { ...days, weekdays: [...days.weekdays], validFrom: validFrom.toISOString() } : null;
