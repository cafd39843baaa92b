/** The door of ordering: carts priced, orders placed, and what was sold. */
export { OrderingModule } from './ordering.module.js';
export { WholeOrdersQueries } from './data/whole-orders.queries.js';
export { MoneyTasksQueries } from './data/money-tasks.queries.js';
export { OrderPageQueries } from './data/order-page.queries.js';
export { MoneyNewsQueries, type MoneyNewsFacts } from './data/money-news.queries.js';
export { OfficeTransfersQueries } from './data/office-transfers.queries.js';
export {
  OrderFactsQueries,
  type LineOfOrder,
  type OrderFacts,
  type ParcelOfOrder,
} from './data/order-facts.queries.js';
export { PaidOrdersQueries } from './data/paid-orders.queries.js';
export { ParcelFactsQueries, type ParcelFacts } from './data/parcel-facts.queries.js';
export { ParcelPiecesQueries } from './data/parcel-pieces.queries.js';
export { SalesQueries, type Sale } from './data/sales.queries.js';
export { holdOf, goneBack } from './domain/order-money.js';
export { Abroad1796301100140 } from './migrations/1796301100140-abroad.js';
export { Ordering1795348800220 } from './migrations/1795348800220-ordering.js';
export { Carts1796300380000 } from './migrations/1796300380000-carts.js';
export { Gifts1796301100110 } from './migrations/1796301100110-gifts.js';
export { DeclaredCodes1796302300110 } from './migrations/1796302300110-declared-codes.js';
export { ExchangeRates1796302400120 } from './migrations/1796302400120-exchange-rates.js';
export { DeliveryDays1796301900120 } from './migrations/1796301900120-delivery-days.js';
export { GroupsOfCooperatives1796301900110 } from './migrations/1796301900110-groups-of-cooperatives.js';
export { Holders1796000400130 } from './migrations/1796000400130-holders.js';
export { Discounts1796301200120 } from './migrations/1796301200120-discounts.js';
export { DisputesUntold1796300370110 } from './migrations/1796300370110-disputes-untold.js';
export { DaysInCarts1796301400130 } from './migrations/1796301400130-days-in-carts.js';
export { MadeLines1796301400120 } from './migrations/1796301400120-made-lines.js';
export { OrderNews1796300370100 } from './migrations/1796300370100-order-news.js';
export { HeldInAll1796301500040 } from './migrations/1796301500040-held-in-all.js';
export { MoneyNews1796301500010 } from './migrations/1796301500010-money-news.js';
export { OrderMoney1796000300300 } from './migrations/1796000300300-order-money.js';
export { OrdersOfPhone1796300390100 } from './migrations/1796300390100-orders-of-phone.js';
export { PlacesOfOrders1796300360100 } from './migrations/1796300360100-places-of-orders.js';
export { PickUpPlacesQueries } from './data/pick-up-places.queries.js';
export { PickUp1796301100120 } from './migrations/1796301100120-pick-up.js';
export { RailsOfOrders1796300400020 } from './migrations/1796300400020-rails-of-orders.js';
export { RatesOfCooperatives1796300360200 } from './migrations/1796300360200-rates-of-cooperatives.js';
export { orderConfirmed, orderGivenUp, orderPaid, orderRefunded, parcelGivenUp } from './ordering.jobs.js';
export { ShownDisputes1796300390335 } from './migrations/1796300390335-shown-disputes.js';
export { ToldCarriers1796300390330 } from './migrations/1796300390330-told-carriers.js';
export { FindOrder } from './use-cases/find-order.js';
export { TakeOrderNews } from './use-cases/take-order-news.js';
export { TakeProgressBack } from './use-cases/take-progress-back.js';
export { RecordParcelProgress } from './use-cases/record-parcel-progress.js';
export { RefundLines, type RefundLinesInput } from './use-cases/refund-lines.js';
export type { RefundPart } from './domain/refund.js';
export { RefundSharesQueries } from './data/refund-shares.queries.js';
export { RefundsOfLines1796300400120 } from './migrations/1796300400120-refunds-of-lines.js';
export { dong } from './rate-on-wire.js';
export { SoldAtTheStall1796301300120 } from './migrations/1796301300120-sold-at-the-stall.js';
export { UndoStallOrder } from './use-cases/undo-stall-order.js';
export { WriteStallOrder } from './use-cases/write-stall-order.js';
export { TakeCash } from './use-cases/take-cash.js';
export { TakeRefusedBack } from './use-cases/take-refused-back.js';
export { OrdersOnDelivery1796300400220 } from './migrations/1796300400220-orders-on-delivery.js';
export { KeepTariffCodes } from './use-cases/keep-tariff-codes.js';
export { PaidByVouchers1796302200120 } from './migrations/1796302200120-paid-by-vouchers.js';
export { RequireMade } from './use-cases/require-made.js';
export { RequireMoney } from './use-cases/require-money.js';
export { ShownSoldPieces1796300600120 } from './migrations/1796300600120-shown-sold-pieces.js';
export { TakeBackDelivered } from './use-cases/take-back-delivered.js';
