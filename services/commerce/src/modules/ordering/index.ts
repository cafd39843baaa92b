/** The door of ordering: carts priced, orders placed, and what was sold. */
export { OrderingModule } from './ordering.module.js';
export { MoneyTasksQueries } from './data/money-tasks.queries.js';
export { PaidOrdersQueries, type PaidOrder } from './data/paid-orders.queries.js';
export { ParcelFactsQueries, type ParcelFacts } from './data/parcel-facts.queries.js';
export { SalesQueries, type Sale, type SalesFigures } from './data/sales.queries.js';
export type { SoldLine } from './data/order-lines.store.js';
export { holdOf, goneBack, type OrderDispute, type ParcelHold } from './domain/order-money.js';
export {
  HoldRefused,
  MadeToOrderNotOpen,
  OrderDisputed,
  OrderMoveNotAllowed,
  OrderNotFound,
  OrderNotPayable,
  OrderPartRefunded,
  OrderRefunded,
  PriceChanged,
  ProductNotForSale,
  TotalTooHigh,
} from './domain/ordering.errors.js';
export { Ordering1795348800220 } from './migrations/1795348800220-ordering.js';
export { Holders1796000400130 } from './migrations/1796000400130-holders.js';
export { OrderMoney1796000300300 } from './migrations/1796000300300-order-money.js';
export { orderPaid, orderRefunded } from './ordering.jobs.js';
export { CancelOrder } from './use-cases/cancel-order.js';
export { PayOrder } from './use-cases/pay-order.js';
export { PlaceOrder, type PlaceOrderInput } from './use-cases/place-order.js';
export { QuoteCart } from './use-cases/quote-cart.js';
export { TakeProgressBack, type TakeProgressBackInput } from './use-cases/take-progress-back.js';
export { RecordParcelProgress, type RecordParcelProgressInput } from './use-cases/record-parcel-progress.js';
export { RequireMoney } from './use-cases/require-money.js';
