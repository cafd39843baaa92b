/** The door of ordering: carts priced, orders placed, and what was sold. */
export { OrderingModule } from './ordering.module.js';
export { MoneyTasksQueries } from './data/money-tasks.queries.js';
export { OrderFactsQueries, type OrderFacts, type ParcelOfOrder } from './data/order-facts.queries.js';
export { PaidOrdersQueries } from './data/paid-orders.queries.js';
export { ParcelFactsQueries, type ParcelFacts } from './data/parcel-facts.queries.js';
export { SalesQueries, type Sale } from './data/sales.queries.js';
export { holdOf, goneBack } from './domain/order-money.js';
export { Ordering1795348800220 } from './migrations/1795348800220-ordering.js';
export { Carts1796300380000 } from './migrations/1796300380000-carts.js';
export { Holders1796000400130 } from './migrations/1796000400130-holders.js';
export { OrderNews1796300370100 } from './migrations/1796300370100-order-news.js';
export { OrderMoney1796000300300 } from './migrations/1796000300300-order-money.js';
export { PlacesOfOrders1796300360100 } from './migrations/1796300360100-places-of-orders.js';
export { orderPaid, orderRefunded } from './ordering.jobs.js';
export { TakeOrderNews } from './use-cases/take-order-news.js';
export { TakeProgressBack } from './use-cases/take-progress-back.js';
export { RecordParcelProgress } from './use-cases/record-parcel-progress.js';
export { RequireMoney } from './use-cases/require-money.js';
