/** The door of inventory: which pieces can be sold, and to whom they are promised. */
export { InventoryModule } from './inventory.module.js';
export { StockQueries } from './data/stock.queries.js';
export { OutOfStock } from './domain/inventory.errors.js';
export { ChangedStock1796300310000 } from './migrations/1796300310000-changed-stock.js';
export { Inventory1795348800200 } from './migrations/1795348800200-inventory.js';
export { KeptPieces1796000400120 } from './migrations/1796000400120-kept-pieces.js';
export { ExtendReservation } from './use-cases/extend-reservation.js';
export { SoldAnew1796300400130 } from './migrations/1796300400130-sold-anew.js';
export { promisedPieceSold, type PromisedPieceSold } from './inventory.jobs.js';
export { PromisedPieces1796301400110 } from './migrations/1796301400110-promised-pieces.js';
export { ForgetPromises } from './use-cases/forget-promises.js';
export { PromisePiece } from './use-cases/promise-piece.js';
export { ReleaseItems } from './use-cases/release-items.js';
export { ReserveItems } from './use-cases/reserve-items.js';
export { SellItems } from './use-cases/sell-items.js';
export { TakeItemsBack } from './use-cases/take-items-back.js';
export { ReturnedWithToken1796300600110 } from './migrations/1796300600110-returned-with-token.js';
export { TakeReturnedItems, type ReturnedPiece } from './use-cases/take-returned-items.js';
