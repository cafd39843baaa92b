import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogModule } from '../catalog/index.js';
import { HistoryModule } from '../history/index.js';
import { InventoryModule } from '../inventory/index.js';
import { MakingModule } from '../making/index.js';
import { PaymentsModule } from '../payments/index.js';
import { CartLinks } from './cart-links.js';
import { CartsStore } from './data/carts.store.js';
import { PlacesModule } from '../places/index.js';
import { VouchersModule } from '../vouchers/index.js';
import { AccountOrdersQueries } from './data/account-orders.queries.js';
import { OfficeRatesQueries } from './data/office-rates.queries.js';
import { CooperativeOrdersQueries } from './data/cooperative-orders.queries.js';
import { OfficePaybacksQueries } from './data/office-paybacks.queries.js';
import { OfficeTransfersQueries } from './data/office-transfers.queries.js';
import { OrderLinesStore } from './data/order-lines.store.js';
import { MoneyTasksQueries } from './data/money-tasks.queries.js';
import { OrderMoneyStore } from './data/order-money.store.js';
import { OrderFactsQueries } from './data/order-facts.queries.js';
import { MoneyNewsQueries } from './data/money-news.queries.js';
import { MoneyNewsStore } from './data/money-news.store.js';
import { OrderNewsStore } from './data/order-news.store.js';
import { OrderPageQueries } from './data/order-page.queries.js';
import { OrdersStore } from './data/orders.store.js';
import { BuyerParcelsStore } from './data/buyer-parcels.store.js';
import { PaidOrdersQueries } from './data/paid-orders.queries.js';
import { ParcelFactsQueries } from './data/parcel-facts.queries.js';
import { ParcelPiecesQueries } from './data/parcel-pieces.queries.js';
import { LinePiecesStore } from './data/line-pieces.store.js';
import { HoldersStore } from './data/holders.store.js';
import { MadeLinesStore } from './data/made-lines.store.js';
import { NewOrdersStore } from './data/new-orders.store.js';
import { SalesQueries } from './data/sales.queries.js';
import { PickUpPlacesQueries } from './data/pick-up-places.queries.js';
import { DeclaredCodesStore } from './data/declared-codes.store.js';
import { DeliveryDaysStore } from './data/delivery-days.store.js';
import { ExchangeRatesQueries } from './data/exchange-rates.queries.js';
import { ExchangeRatesStore } from './data/exchange-rates.store.js';
import { PickUpPlacesStore } from './data/pick-up-places.store.js';
import { ProvinceGroupsStore } from './data/province-groups.store.js';
import { ShippingRatesStore } from './data/shipping-rates.store.js';
import { WholeOrdersQueries } from './data/whole-orders.queries.js';
import { StallOrdersStore } from './data/stall-orders.store.js';
import { WishesStore } from './data/wishes.store.js';
import { AccountController } from './http/account.controller.js';
import { CartsController } from './http/carts.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { OfficePaybacksController } from './http/office-paybacks.controller.js';
import { OfficeTransfersController } from './http/office-transfers.controller.js';
import { ForeignPricesController } from './http/foreign-prices.controller.js';
import { OfficeExchangeRatesController } from './http/office-exchange-rates.controller.js';
import { GiftVoucherCardsController } from './http/gift-voucher-cards.controller.js';
import { GiftVouchersController } from './http/gift-vouchers.controller.js';
import { OfficeDeliveryDaysController } from './http/office-delivery-days.controller.js';
import { OfficePickUpController } from './http/office-pick-up.controller.js';
import { OfficeProvinceGroupsController } from './http/office-province-groups.controller.js';
import { OfficeRatesController } from './http/office-rates.controller.js';
import { QuotesController } from './http/quotes.controller.js';
import { CartGuard, WhoseCart } from './http/whose-cart.js';
import { ExpireUnpaidOrder } from './jobs/expire-unpaid-order.job.js';
import { OnMadePieceSold } from './jobs/on-made-piece-sold.job.js';
import { OnMoneyMoved } from './jobs/on-money-moved.job.js';
import { OnPaymentSettled } from './jobs/on-payment-settled.job.js';
import { OnPaymentTried } from './jobs/on-payment-tried.job.js';
import { OnWorkGivenUp } from './jobs/on-work-given-up.job.js';
import { SweepUnpaidOrders } from './jobs/sweep-unpaid-orders.job.js';
import { HolderDigests } from './holder-digests.js';
import { ForgetCarts } from './jobs/forget-carts.job.js';
import { ForgetHolders } from './jobs/forget-holders.job.js';
import { OrderLinks } from './order-links.js';
import { RefundSharesQueries } from './data/refund-shares.queries.js';
import { RefundsOfLinesStore } from './data/refunds-of-lines.store.js';
import { ConfirmationsStore } from './data/confirmations.store.js';
import { AskConfirmation } from './use-cases/ask-confirmation.js';
import { ConfirmOrder } from './use-cases/confirm-order.js';
import { EndUnpaidSale } from './use-cases/end-unpaid-sale.js';
import { SellPieces } from './use-cases/sell-pieces.js';
import { TakeCash } from './use-cases/take-cash.js';
import { TakeRefusedBack } from './use-cases/take-refused-back.js';
import { CancelPaidOrder } from './use-cases/cancel-paid-order.js';
import { RefundLines } from './use-cases/refund-lines.js';
import { BringCart } from './use-cases/bring-cart.js';
import { BuyGiftVoucher } from './use-cases/buy-gift-voucher.js';
import { CancelOrder } from './use-cases/cancel-order.js';
import { ChangeCart } from './use-cases/change-cart.js';
import { DateLines } from './use-cases/date-lines.js';
import { EndOrder } from './use-cases/end-order.js';
import { ExpireOrder } from './use-cases/expire-order.js';
import { FindCart } from './use-cases/find-cart.js';
import { FindLostOrder } from './use-cases/find-lost-order.js';
import { FindOrder } from './use-cases/find-order.js';
import { FollowMoney } from './use-cases/follow-money.js';
import { MarkOrderPaid } from './use-cases/mark-order-paid.js';
import { MatchTransfer } from './use-cases/match-transfer.js';
import { NamePaybackAccount } from './use-cases/name-payback-account.js';
import { FindOwnPayback } from './use-cases/find-own-payback.js';
import { ProposeToSend } from './use-cases/propose-to-send.js';
import { NotePaybackSent } from './use-cases/note-payback-sent.js';
import { KeepTariffCodes } from './use-cases/keep-tariff-codes.js';
import { LengthenHold } from './use-cases/lengthen-hold.js';
import { JoinAccountCart } from './use-cases/join-account-cart.js';
import { LimitHolds } from './use-cases/limit-holds.js';
import { NotePaymentAttempt } from './use-cases/note-payment-attempt.js';
import { OpenCart } from './use-cases/open-cart.js';
import { OrderFromCart } from './use-cases/order-from-cart.js';
import { OpenPayment } from './use-cases/open-payment.js';
import { PayOrder } from './use-cases/pay-order.js';
import { PlanMade } from './use-cases/plan-made.js';
import { PlaceOrder } from './use-cases/place-order.js';
import { PreparePage } from './use-cases/prepare-page.js';
import { PreviewShipping } from './use-cases/preview-shipping.js';
import { PrintGiftVoucher } from './use-cases/print-gift-voucher.js';
import { PriceCart } from './use-cases/price-cart.js';
import { QuoteCart } from './use-cases/quote-cart.js';
import { ReadAbroad } from './use-cases/read-abroad.js';
import { ReadAddress } from './use-cases/read-address.js';
import { PriceAbroad } from './use-cases/price-abroad.js';
import { SetExchangeRate } from './use-cases/set-exchange-rate.js';
import { SetDeliveryDays } from './use-cases/set-delivery-days.js';
import { SetPickUp } from './use-cases/set-pick-up.js';
import { ReadGift } from './use-cases/read-gift.js';
import { RecordParcelProgress } from './use-cases/record-parcel-progress.js';
import { RefundGivenUpWork } from './use-cases/refund-given-up-work.js';
import { RequireMade } from './use-cases/require-made.js';
import { RequireMoney } from './use-cases/require-money.js';
import { ReserveOrMake } from './use-cases/reserve-or-make.js';
import { ReservePieces } from './use-cases/reserve-pieces.js';
import { ShowCart } from './use-cases/show-cart.js';
import { SumUpCart } from './use-cases/sum-up-cart.js';
import { SetCartVoucher } from './use-cases/set-cart-voucher.js';
import { SetProvinceGroups } from './use-cases/set-province-groups.js';
import { SetShippingRate } from './use-cases/set-shipping-rate.js';
import { TakeBackDelivered } from './use-cases/take-back-delivered.js';
import { TakeMadePiece } from './use-cases/take-made-piece.js';
import { TakeOrderNews } from './use-cases/take-order-news.js';
import { TakePayment } from './use-cases/take-payment.js';
import { TakeProgressBack } from './use-cases/take-progress-back.js';
import { WaitingOrder } from './use-cases/waiting-order.js';
import { UndoStallOrder } from './use-cases/undo-stall-order.js';
import { WriteStallOrder } from './use-cases/write-stall-order.js';
import { WriteOrder } from './use-cases/write-order.js';
import { DepositsStore } from './data/deposits.store.js';
import { AskDeposit } from './use-cases/ask-deposit.js';
import { AskRest } from './use-cases/ask-rest.js';
import { TakeRest } from './use-cases/take-rest.js';
import { WaiveRest } from './use-cases/waive-rest.js';
import { ExtendRest } from './use-cases/extend-rest.js';
import { CallOffRest } from './use-cases/call-off-rest.js';
import { TakeLinesBack } from './use-cases/take-lines-back.js';
import { TellLateRests } from './use-cases/tell-late-rests.js';
import { TellLateRestsJob } from './jobs/tell-late-rests.job.js';
import { OnWorkFinished } from './jobs/on-work-finished.job.js';

const open = [
  CancelOrder,
  FindOrder,
  KeepTariffCodes,
  MoneyNewsQueries,
  MoneyTasksQueries,
  OfficeTransfersQueries,
  OrderFactsQueries,
  PickUpPlacesQueries,
  OrderPageQueries,
  PaidOrdersQueries,
  ParcelFactsQueries,
  ParcelPiecesQueries,
  PayOrder,
  PlaceOrder,
  QuoteCart,
  RecordParcelProgress,
  RefundLines,
  RefundSharesQueries,
  RequireMade,
  RequireMoney,
  CallOffRest,
  ExtendRest,
  SalesQueries,
  TakeCash,
  TakeBackDelivered,
  TakeOrderNews,
  TakeProgressBack,
  TakeRefusedBack,
  UndoStallOrder,
  WholeOrdersQueries,
  WriteStallOrder,
];
const data = [
  AccountOrdersQueries,
  CartsStore,
  ConfirmationsStore,
  DeclaredCodesStore,
  DeliveryDaysStore,
  DepositsStore,
  ExchangeRatesQueries,
  ExchangeRatesStore,
  HoldersStore,
  LinePiecesStore,
  MadeLinesStore,
  NewOrdersStore,
  OfficeRatesQueries,
  OrderLinesStore,
  OrderMoneyStore,
  MoneyNewsStore,
  OrderNewsStore,
  OrdersStore,
  RefundsOfLinesStore,
  BuyerParcelsStore,
  CooperativeOrdersQueries,
  OfficePaybacksQueries,
  PickUpPlacesStore,
  ProvinceGroupsStore,
  ShippingRatesStore,
  StallOrdersStore,
  WishesStore,
];
const inside = [
  AskConfirmation,
  AskDeposit,
  AskRest,
  TakeLinesBack,
  TakeRest,
  TellLateRests,
  WaiveRest,
  CancelPaidOrder,
  BringCart,
  CartGuard,
  CartLinks,
  ChangeCart,
  ConfirmOrder,
  DateLines,
  EndOrder,
  EndUnpaidSale,
  ExpireOrder,
  FindCart,
  FindLostOrder,
  FollowMoney,
  MarkOrderPaid,
  MatchTransfer,
  NamePaybackAccount,
  NotePaybackSent,
  FindOwnPayback,
  ProposeToSend,
  BuyGiftVoucher,
  PrintGiftVoucher,
  HolderDigests,
  JoinAccountCart,
  LengthenHold,
  LimitHolds,
  NotePaymentAttempt,
  OpenCart,
  OpenPayment,
  OrderFromCart,
  OrderLinks,
  PlanMade,
  PreparePage,
  PreviewShipping,
  PriceCart,
  ReadAbroad,
  ReadAddress,
  ReadGift,
  RefundGivenUpWork,
  ReserveOrMake,
  PriceAbroad,
  SetDeliveryDays,
  SetExchangeRate,
  SetPickUp,
  ReservePieces,
  SellPieces,
  ShowCart,
  SumUpCart,
  SetCartVoucher,
  SetProvinceGroups,
  SetShippingRate,
  TakeMadePiece,
  TakePayment,
  WaitingOrder,
  WhoseCart,
  WriteOrder,
];
const jobs = [
  ExpireUnpaidOrder,
  ForgetCarts,
  ForgetHolders,
  OnMadePieceSold,
  OnMoneyMoved,
  OnPaymentSettled,
  OnPaymentTried,
  OnWorkFinished,
  OnWorkGivenUp,
  SweepUnpaidOrders,
  TellLateRestsJob,
];

@Module({
  imports: [
    AccountsModule,
    CatalogModule,
    HistoryModule,
    InventoryModule,
    MakingModule,
    PaymentsModule,
    PlacesModule,
    VouchersModule,
  ],
  controllers: [
    AccountController,
    CartsController,
    GiftVoucherCardsController,
    GiftVouchersController,
    OfficePaybacksController,
    OfficeRatesController,
    ForeignPricesController,
    OfficeDeliveryDaysController,
    OfficeExchangeRatesController,
    OfficePickUpController,
    OfficeProvinceGroupsController,
    OfficeTransfersController,
    OrdersController,
    QuotesController,
  ],
  providers: [...open, ...data, ...inside, ...jobs],
  exports: open,
})
export class OrderingModule {}
