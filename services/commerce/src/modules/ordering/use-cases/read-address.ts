import { Injectable } from '@nestjs/common';
import type { PlaceOrderRequest } from '../../../../api/orders.js';
import { FindWard } from '../../places/index.js';
import type { Address } from '../domain/order.js';

/** Where an order goes, if anything of it is sent: checked and by the names that places have; abroad as the buyer wrote it. */
@Injectable()
export class ReadAddress {
  constructor(private readonly findWard: FindWard) {}

  /** @throws ProvinceUnknown, WardUnknown, WardElsewhere, WardUnclear, WardOfBefore */
  async execute(address: PlaceOrderRequest['address']): Promise<Address | null> {
    if (!address) return null;
    if (address.countryCode !== 'VN') {
      return { ...address, provinceCode: null, wardCode: null, abroad: null };
    }
    const { province, ward } = address;
    return { ...address, abroad: null, ...(await this.findWard.execute({ province, ward, at: '/address' })) };
  }
}
