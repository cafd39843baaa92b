/** The door of the books: what was earned and how it was shared. */
export { LedgerModule } from './ledger.module.js';
export { BooksQueries } from './data/books.queries.js';
export type { Account } from './domain/posting.js';
export { Cash1796300400230 } from './migrations/1796300400230-cash.js';
export { Ledger1795348800240 } from './migrations/1795348800240-ledger.js';
export { CashOfSellers1796301300130 } from './migrations/1796301300130-cash-of-sellers.js';
export { OwedOnVouchers1796302200130 } from './migrations/1796302200130-owed-on-vouchers.js';
export { PostSellerCash } from './use-cases/post-seller-cash.js';
export { OwnedMoney1796000300200 } from './migrations/1796000300200-owned-money.js';
