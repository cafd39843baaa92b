import { Injectable } from '@nestjs/common';
import { OfficeParcelsQueries } from '../data/office-parcels.queries.js';
import { drawAddressLabel } from '../paper/draw-address-label.js';

/** The label for the outside of a cooperative's own parcel, as a PDF. */
@Injectable()
export class PrintAddressLabel {
  constructor(private readonly parcels: OfficeParcelsQueries) {}

  /** @throws ParcelNotFound, also for another cooperative's */
  async execute(cooperativeId: string, parcelId: string): Promise<Buffer> {
    return drawAddressLabel(await this.parcels.one(cooperativeId, parcelId));
  }
}
