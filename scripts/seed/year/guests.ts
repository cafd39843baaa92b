import type { PlaceOrderInput } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeedOrders } from '../content.ts';
import type { Dice } from './dice.ts';

/** Somebody who buys as a guest: invented, and marked as demo by their very name. */
export interface Guest extends Pick<PlaceOrderInput, 'buyer' | 'language' | 'address' | 'abroad'> {
  countryCode: string;
  /** Within Vietnam. */
  provinceCode: string | undefined;
}

/** Everybody has a telephone and an address for mail of their own, of those that belong to nobody. */
export function drawGuest(orders: SeedOrders, number: number, dice: Dice, isAbroad: boolean): Guest {
  const { vietnamese, places, abroad } = orders;
  if (isAbroad) {
    const { countryCode } = abroad.people[number % abroad.people.length]!;
    return drawGuestIn(countryCode, orders, number, dice);
  }
  const name = nameOf(vietnamese, dice);
  const { province, ward, streets } = dice.oneOf(places);
  const street = `${1 + dice.below(180)} ${dice.oneOf(streets)}`;
  const buyer = { name, email: emailOf(number), phone: numbered(vietnamese.phone, number) };
  const countryCode = 'VN';
  const address = { countryCode, province, ward, street };
  return { buyer, address, language: 'vi', countryCode, provinceCode: province };
}

/** Somebody who lives in one of the other countries. */
export function drawGuestIn(countryCode: string, { abroad }: SeedOrders, number: number, dice: Dice): Guest {
  const person = abroad.people.find((it) => it.countryCode === countryCode)!;
  const { names, phone, ...there } = person;
  const name = `${dice.oneOf(names)} ${abroad.mark}`;
  const buyer = { name, email: emailOf(number), phone: numbered(phone, number) };
  return { buyer, abroad: { region: '', ...there }, language: 'en', countryCode, provinceCode: undefined };
}

/** Somebody else, to whom it is sent as a present. */
export function drawGift(
  { vietnamese, giftNotes }: SeedOrders,
  number: number,
  dice: Dice,
): NonNullable<PlaceOrderInput['gift']> {
  return {
    name: nameOf(vietnamese, dice),
    phone: numbered(vietnamese.phone, number),
    note: dice.oneOf(giftNotes),
  };
}

const emailOf = (number: number): string => `khach.${number}@example.com`;

const nameOf = ({ families, given, mark }: SeedOrders['vietnamese'], dice: Dice): string =>
  `${dice.oneOf(families)} ${dice.oneOf(given)} ${mark}`;

/** `+8490000####` with 7 gives `+84900000007`. */
const numbered = (pattern: string, number: number): string =>
  pattern.replace(/#+/, (places) => String(number).padStart(places.length, '0').slice(-places.length));
