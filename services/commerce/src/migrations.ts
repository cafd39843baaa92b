import {
  Accounts1763800100000,
  ArtisansByName1796000800000,
  CodesOfADevice1796000500000,
  ConsentsOfArtisan1796300321000,
  CooperativeNumber1796259600000,
  MessagesThatFail1796300370000,
  OfficersOfCooperative1796300370010,
  ShownArtisans1796300100020,
  ShownMakers1796259560200,
  WatchedMakers1796300331010,
} from './modules/accounts/index.js';
import {
  Catalog1795348800100,
  FreeAgain1796000400110,
  KeptRejection1796000400140,
  PhotographsThatGo1796000700000,
  ProductWords1796000800100,
  Shelves1796300320000,
  ShopIndex1796300341000,
  ShopIndexShape1796300342000,
  ShopProducts1796300100000,
  ShownPieces1796259560300,
  WatchedIndex1796300350000,
  WatchedShop1796300331030,
  WeightsOfCrafts1796300360300,
} from './modules/catalog/index.js';
import {
  BatchRegistry1795348800310,
  CancelledActs1796000800300,
  Certificates1795348800300,
  FollowedNews1796259550000,
  NumbersOfCooperatives1796259600010,
  ShownCertificates1796259560100,
  StatusWords1796259500000,
  UndoneInspections1796000400150,
} from './modules/certificates/index.js';
import {
  Chain1795348800110,
  EventsByNumber1796259600020,
  EventsOfPiece1796300330000,
  OrderOfNews1796259540000,
  ShownEvents1796259560400,
  TokenProgress1795348800320,
} from './modules/chain/index.js';
import {
  Fulfilment1795348800230,
  HeldParcels1796000300400,
  ParcelNews1796300370200,
  UndoneMoves1796000400160,
} from './modules/fulfilment/index.js';
import { History1796259530000 } from './modules/history/index.js';
import {
  ChangedStock1796300310000,
  Inventory1795348800200,
  KeptPieces1796000400120,
} from './modules/inventory/index.js';
import { Ledger1795348800240, OwnedMoney1796000300200 } from './modules/ledger/index.js';
import { Letters1796300370300 } from './modules/letters/index.js';
import { Media1763800200000 } from './modules/media/index.js';
import {
  Carts1796300380000,
  DisputesUntold1796300370110,
  Holders1796000400130,
  OrderMoney1796000300300,
  OrderNews1796300370100,
  Ordering1795348800220,
  PlacesOfOrders1796300360100,
  RatesOfCooperatives1796300360200,
} from './modules/ordering/index.js';
import {
  CapturedMoney1796000300100,
  Payments1795348800210,
  ShownOpenPages1796300300000,
} from './modules/payments/index.js';
import { Places1796300360000, ShownProvinces1796300360010 } from './modules/places/index.js';
import { KeysOfArtisan1796300321010, Signing1796259510000 } from './modules/signing/index.js';
import { Verification1796259520000 } from './modules/verification/index.js';
import {
  DoubtsWithoutNotes1796000800200,
  ShownNames1796300100010,
  Villages1763800300000,
  WatchedNames1796300331020,
} from './modules/villages/index.js';
import type { MigrationClass } from './platform/database/data-source.js';
import { Changes1796300331000 } from './platform/migrations/1796300331000-changes.js';
import { Platform1763800000000 } from './platform/migrations/1763800000000-platform.js';
import { RepeatableWrites1796300390200 } from './platform/migrations/1796300390200-repeatable-writes.js';

/** Every migration of the service, named one by one: nothing is found by a pattern. TypeORM runs them by their numbers. */
export const migrations: MigrationClass[] = [
  Platform1763800000000,
  Accounts1763800100000,
  Media1763800200000,
  Villages1763800300000,
  Catalog1795348800100,
  Chain1795348800110,
  Certificates1795348800300,
  Inventory1795348800200,
  Payments1795348800210,
  Ordering1795348800220,
  Fulfilment1795348800230,
  Ledger1795348800240,
  BatchRegistry1795348800310,
  TokenProgress1795348800320,
  CodesOfADevice1796000500000,
  PhotographsThatGo1796000700000,
  ArtisansByName1796000800000,
  ProductWords1796000800100,
  DoubtsWithoutNotes1796000800200,
  CancelledActs1796000800300,
  CapturedMoney1796000300100,
  OwnedMoney1796000300200,
  OrderMoney1796000300300,
  HeldParcels1796000300400,
  FreeAgain1796000400110,
  KeptPieces1796000400120,
  Holders1796000400130,
  KeptRejection1796000400140,
  UndoneInspections1796000400150,
  UndoneMoves1796000400160,
  StatusWords1796259500000,
  Signing1796259510000,
  Verification1796259520000,
  History1796259530000,
  OrderOfNews1796259540000,
  FollowedNews1796259550000,
  ShownCertificates1796259560100,
  ShownMakers1796259560200,
  ShownPieces1796259560300,
  ShownEvents1796259560400,
  CooperativeNumber1796259600000,
  NumbersOfCooperatives1796259600010,
  EventsByNumber1796259600020,
  ShownNames1796300100010,
  ShownArtisans1796300100020,
  ShopProducts1796300100000,
  ShownOpenPages1796300300000,
  ChangedStock1796300310000,
  Shelves1796300320000,
  ConsentsOfArtisan1796300321000,
  KeysOfArtisan1796300321010,
  EventsOfPiece1796300330000,
  Changes1796300331000,
  WatchedMakers1796300331010,
  WatchedNames1796300331020,
  WatchedShop1796300331030,
  ShopIndex1796300341000,
  ShopIndexShape1796300342000,
  WatchedIndex1796300350000,
  Places1796300360000,
  ShownProvinces1796300360010,
  PlacesOfOrders1796300360100,
  RatesOfCooperatives1796300360200,
  WeightsOfCrafts1796300360300,
  MessagesThatFail1796300370000,
  OfficersOfCooperative1796300370010,
  OrderNews1796300370100,
  ParcelNews1796300370200,
  Letters1796300370300,
  DisputesUntold1796300370110,
  Carts1796300380000,
  RepeatableWrites1796300390200,
];
