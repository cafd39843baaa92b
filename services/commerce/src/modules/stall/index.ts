/** The door of the stall: pieces that sellers have along, and what they sold. */
export { StallModule } from './stall.module.js';
export { UndoneSales1796302300120 } from './migrations/1796302300120-undone-sales.js';
export { Stall1796301300140 } from './migrations/1796301300140-stall.js';
export { OfficeStallQueries } from './data/office-stall.queries.js';
export { CloseDay } from './use-cases/close-day.js';
export { ReceiveSales } from './use-cases/receive-sales.js';
export { RegisterPhone } from './use-cases/register-phone.js';
export { TakeAlong } from './use-cases/take-along.js';
export { TakeCashIn } from './use-cases/take-cash-in.js';
