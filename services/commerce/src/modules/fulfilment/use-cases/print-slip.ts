import { Injectable } from '@nestjs/common';
import { OfficeParcelsQueries } from '../data/office-parcels.queries.js';
import { drawSlip } from '../paper/draw-slip.js';

/** The sheet that goes with a cooperative's own parcel, as a PDF. */
@Injectable()
export class PrintSlip {
  constructor(private readonly parcels: OfficeParcelsQueries) {}

  /** @throws ParcelNotFound, also for another cooperative's */
  async execute(cooperativeId: string, parcelId: string): Promise<Buffer> {
    return drawSlip(await this.parcels.one(cooperativeId, parcelId));
  }
}
