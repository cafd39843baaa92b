import { aCooperative, anArtisan, anOfficer, type TestPerson } from './people.js';
import type { aProduct, TestProduct } from './products.js';
import { openShop, type Shop } from './shop.js';

/** A shop with one hat on sale, and who has to do with it. */
export interface StaffedShop {
  shop: Shop;
  /** Of the hat's cooperative. */
  officer: TestPerson;
  /** An officer of another cooperative. */
  stranger: TestPerson;
  artisan: TestPerson;
  hat: TestProduct;
}

export async function openStaffedShop(hats: ReturnType<typeof aProduct>): Promise<StaffedShop> {
  const shop = await openShop();
  const cooperative = await aCooperative().at(shop.service);
  const officer = await anOfficer().of(cooperative).at(shop.service);
  const stranger = await anOfficer().at(shop.service);
  const artisan = await anArtisan().of(cooperative).at(shop.service);
  return { shop, officer, stranger, artisan, hat: await hats.by(artisan).at(shop) };
}
