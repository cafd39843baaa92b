import { Injectable } from '@nestjs/common';
import { KeepTariffCodes } from '../../ordering/index.js';
import { OfficeParcelsQueries } from '../data/office-parcels.queries.js';
import { leavesTheCountry } from '../paper/draw-customs.js';
import { drawSlip } from '../paper/draw-slip.js';

/** The sheet that goes with a cooperative's own parcel, as a PDF. */
@Injectable()
export class PrintSlip {
  constructor(
    private readonly parcels: OfficeParcelsQueries,
    private readonly keepTariffCodes: KeepTariffCodes,
  ) {}

  /** @throws ParcelNotFound, also for another cooperative's */
  async execute(cooperativeId: string, parcelId: string): Promise<Buffer> {
    const parcel = await this.parcels.one(cooperativeId, parcelId);
    return leavesTheCountry(parcel)
      ? drawSlip(parcel, await this.keepTariffCodes.execute(parcelId))
      : drawSlip(parcel);
  }
}
