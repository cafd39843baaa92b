import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { PreviewShippingRequest, ShippingPreview } from '../../../../api/shipping.js';
import type { OfficerActor } from '../../accounts/index.js';
import { RequireProvinces } from '../../places/index.js';
import { OfficeRatesQueries } from '../data/office-rates.queries.js';
import { shippingOf } from '../domain/pricing.js';
import { dong, rateFromWire } from '../rate-on-wire.js';

/** What a parcel would cost if a rate were set; to a province of another group it is what holds there. */
@Injectable()
export class PreviewShipping {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly requireProvinces: RequireProvinces,
  ) {}

  /** @throws ProvinceUnknown */
  async execute(officer: OfficerActor, trial: PreviewShippingRequest): Promise<ShippingPreview> {
    const rate = await this.rateFor(officer, trial);
    const parcel = { worth: dong(trial.worth), weightGrams: trial.weightGrams };
    const shipping = rate.steps.length === 0 ? null : moneyToWire(shippingOf(parcel, rateFromWire(rate)));
    return { shipping, destination: rate.destination };
  }

  private async rateFor({ cooperativeId }: OfficerActor, { rate, province }: PreviewShippingRequest) {
    if (province === undefined) return rate;
    await this.requireProvinces.execute([{ code: province, at: '/province' }]);
    const { provinces, rates } = await this.rates.list(cooperativeId);
    const group = provinces.find(({ code }) => code === province)?.group;
    const held = rates.find(({ destination }) => destination === group);
    return group === rate.destination || !held ? rate : held;
  }
}
