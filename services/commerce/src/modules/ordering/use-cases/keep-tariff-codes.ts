import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { DeclaredCodesStore } from '../data/declared-codes.store.js';

/**
 * Under which code customs are told each line of a parcel: as its sheet was first printed, so that a copy says what the sheet in the
 * parcel does. What had none is called by what holds now.
 */
@Injectable()
export class KeepTariffCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: DeclaredCodesStore,
  ) {}

  /** @returns by line; a line without a code is not in it */
  async execute(parcelId: string): Promise<ReadonlyMap<string, string>> {
    return this.uow.run((tx) => this.codes.keep(tx, parcelId));
  }
}
