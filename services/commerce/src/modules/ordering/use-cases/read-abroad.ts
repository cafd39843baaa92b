import { Injectable } from '@nestjs/common';
import type { PlaceOrderRequest } from '../../../../api/orders.js';
import { lettersNotInFace } from '../../../platform/paper/letters-of-face.js';
import { callingCodeOf, hasPostalCodes, isPhoneOf } from '../domain/abroad.js';
import type { Address } from '../domain/order.js';
import { LettersNotPrinted, PhoneOfElsewhere, PostalCodeMissing } from '../domain/ordering.errors.js';

/** An address in another country as its label can have it, with a telephone that a courier there can call. */
@Injectable()
export class ReadAbroad {
  /** @throws LettersNotPrinted, PostalCodeMissing, PhoneOfElsewhere */
  async execute(
    { countryCode, lines, city, region, postalCode }: NonNullable<PlaceOrderRequest['abroad']>,
    { buyer, gift }: Pick<PlaceOrderRequest, 'buyer' | 'gift'>,
  ): Promise<Address> {
    if (postalCode === '' && hasPostalCodes(countryCode)) throw new PostalCodeMissing(countryCode);
    if (!isPhoneOf(countryCode, (gift ?? buyer).phone)) {
      const at = gift ? '/gift/phone' : '/buyer/phone';
      throw new PhoneOfElsewhere(countryCode, `+${callingCodeOf(countryCode)}`, at);
    }
    await this.requirePrintable(buyer.name, '/buyer/name');
    await this.requirePrintable(lines.join('\n'), '/abroad/lines');
    await this.requirePrintable(city, '/abroad/city');
    await this.requirePrintable(region, '/abroad/region');
    return {
      countryCode,
      // For whoever knows our fields alone.
      province: [[postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', '),
      ward: '',
      street: lines.join(', '),
      provinceCode: null,
      wardCode: null,
      abroad: { lines, city, region: region || null, postalCode: postalCode || null },
    };
  }

  private async requirePrintable(text: string, at: string): Promise<void> {
    const letters = await lettersNotInFace(text);
    if (letters.length > 0) throw new LettersNotPrinted(letters, at);
  }
}
