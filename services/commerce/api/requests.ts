import type { z } from 'zod';
import { consentRequest, deletePasskeyRequest, sendCodeRequest, verifyCodeRequest } from './accounts.js';
import { auditSearch } from './audit.js';
import { addToCartRequest, bringCartRequest, cartQuery, openCartRequest, setInCartRequest } from './carts.js';
import { productSearch, suggestionQuery } from './catalog.js';
import { scanQuery } from './certificates.js';
import {
  changeStatusRequest,
  inspectionRequest,
  labelQuery,
  officeCertificateSearch,
  openBatchRequest,
  vouchRequest,
} from './office.js';
import {
  accountOrderSearch,
  confirmOrderRequest,
  findOrderRequest,
  officeParcelSearch,
  payOrderRequest,
  packParcelRequest,
  placeOrderRequest,
  sendParcelRequest,
  undoParcelRequest,
} from './orders.js';
import { quoteRequest } from './quotes.js';
import { cancelParcelRequest, refundParcelRequest, refusedParcelRequest } from './refunds.js';
import {
  answerReturnRequest,
  inspectReturnRequest,
  newCodeOfReturn,
  officeReturnSearch,
  openReturnRequest,
  settleInPartRequest,
} from './returns.js';
import {
  beginOfferForRequest,
  beginOfferRequest,
  editionRequest,
  offerSearch,
  offerTerms,
} from './offers.js';
import { wardSearch } from './places.js';
import { moveWorkRequest, readyDateQuery, workSearch } from './making.js';
import { setDeliveryDaysRequest } from './delivery-days.js';
import { setExchangeRateRequest } from './foreign-prices.js';
import { setPickUpRequest } from './pick-up.js';
import { setSalePriceRequest } from './sale-prices.js';
import { setTariffCodeRequest } from './tariff-codes.js';
import {
  callBackRequest,
  closeDayRequest,
  decideLateSaleRequest,
  registerPhoneRequest,
  sendSalesRequest,
  takeAlongRequest,
} from './stall.js';
import { previewShippingRequest, setProvinceGroupsRequest, setShippingRateRequest } from './shipping.js';
import {
  claimKeysRequest,
  enrolKeyRequest,
  newCodeRequest,
  signActRequest,
  signStatementRequest,
} from './seal.js';
import { changeDraftRequest, createDraftRequest, photographQuery } from './studio.js';
import { nameHelperRequest } from './members.js';
import { pageRequest } from './text.js';
import { paybackAccountRequest } from './payments.js';
import {
  matchTransferRequest,
  paybackSentRequest,
  proposePaybackRequest,
  setTransferAsideRequest,
} from './transfers.js';
import {
  blockGiftVoucherRequest,
  buyGiftVoucherRequest,
  giftVoucherLeftRequest,
  officeGiftVoucherSearch,
} from './gift-vouchers.js';
import { addVoucherRequest, setVoucherRequest } from './vouchers.js';

/**
 * What each request below `/api/v1` takes beside its address, as method and path: whoever asks is held to it by the
 * compiler, and a test holds it to what the controllers read. What is not named takes nothing.
 */
export const requests = {
  'GET /products': { query: productSearch },
  'GET /suggestions': { query: suggestionQuery },
  'POST /carts': { body: openCartRequest },
  'GET /carts/:secret': { query: cartQuery },
  'PUT /carts/:secret/voucher': { body: setVoucherRequest },
  'POST /carts/:secret/lines': { body: addToCartRequest },
  'PUT /carts/:secret/lines/:productId': { body: setInCartRequest },
  'POST /gift-vouchers': { body: buyGiftVoucherRequest },
  'POST /gift-vouchers/left': { body: giftVoucherLeftRequest },
  'GET /making/:productId': { query: readyDateQuery },
  'GET /wards': { query: wardSearch },
  'POST /quotes': { body: quoteRequest },
  'POST /orders/find': { body: findOrderRequest },
  'POST /orders': { body: placeOrderRequest },
  'POST /orders/:secret/payment': { body: payOrderRequest },
  'POST /orders/:secret/confirm': { body: confirmOrderRequest },
  'POST /orders/:secret/payback-account': { body: paybackAccountRequest },
  'GET /account/orders': { query: accountOrderSearch },
  'POST /account/cart': { body: bringCartRequest },
  'POST /orders/:secret/returns': { body: openReturnRequest },
  'GET /certificates/:serial': { query: scanQuery },

  'POST /auth/phone-number/send-otp': { body: sendCodeRequest },
  'POST /auth/phone-number/verify': { body: verifyCodeRequest },
  'POST /auth/passkey/delete-passkey': { body: deletePasskeyRequest },
  'PUT /me/consents/:purpose': { body: consentRequest },

  'POST /studio/helpers': { body: nameHelperRequest },
  'POST /office/artisans/:id/helpers': { body: nameHelperRequest },
  'GET /studio/pieces': { query: pageRequest },
  'POST /studio/pieces': { body: createDraftRequest },
  'PATCH /studio/pieces/:id': { body: changeDraftRequest },
  'POST /studio/pieces/:id/photographs': { query: photographQuery },
  'GET /studio/offers': { query: offerSearch },
  'POST /studio/offers': { body: beginOfferRequest },
  'PUT /studio/offers/:id/terms': { body: offerTerms },
  'PUT /studio/offers/:id/edition': { body: editionRequest },
  'POST /studio/offers/:id/photographs': { query: photographQuery },
  'GET /studio/work': { query: workSearch },
  'POST /studio/work/:id/moves': { body: moveWorkRequest },

  'GET /office/inspections': { query: pageRequest },
  'GET /office/sealable': { query: pageRequest },
  'POST /office/pieces/:id/inspection': { body: inspectionRequest },
  'POST /office/pieces/:id/vouch': { body: vouchRequest },
  'GET /office/batches': { query: pageRequest },
  'POST /office/batches': { body: openBatchRequest },
  'GET /office/batches/:id/labels.pdf': { query: labelQuery },
  'GET /office/certificates': { query: officeCertificateSearch },
  'POST /office/certificates/:number/status': { body: changeStatusRequest },
  'GET /office/orders': { query: officeParcelSearch },
  'POST /office/transfers/:id/match': { body: matchTransferRequest },
  'POST /office/transfers/:id/set-aside': { body: setTransferAsideRequest },
  'GET /office/audit': { query: auditSearch },
  'POST /office/paybacks/:id/proposal': { body: proposePaybackRequest },
  'POST /office/paybacks/:id/sent': { body: paybackSentRequest },
  'POST /office/delivery-days': { body: setDeliveryDaysRequest },
  'POST /office/exchange-rates': { body: setExchangeRateRequest },
  'POST /office/pick-up': { body: setPickUpRequest },
  'POST /office/province-groups': { body: setProvinceGroupsRequest },
  'POST /office/shipping-rates': { body: setShippingRateRequest },
  'POST /office/shipping-rates/preview': { body: previewShippingRequest },
  'POST /office/sale-prices': { body: setSalePriceRequest },
  'POST /office/tariff-codes': { body: setTariffCodeRequest },
  'POST /office/vouchers': { body: addVoucherRequest },
  'GET /office/offers': { query: offerSearch },
  'POST /office/offers': { body: beginOfferForRequest },
  'PUT /office/offers/:id/terms': { body: offerTerms },
  'PUT /office/offers/:id/edition': { body: editionRequest },
  'POST /office/offers/:id/photographs': { query: photographQuery },
  'GET /office/gift-vouchers': { query: officeGiftVoucherSearch },
  'POST /office/gift-vouchers/:id/block': { body: blockGiftVoucherRequest },
  'GET /office/work': { query: workSearch },
  'POST /office/work/:id/moves': { body: moveWorkRequest },
  'GET /office/returns': { query: officeReturnSearch },
  'POST /office/returns/:id/accept': { body: answerReturnRequest },
  'POST /office/returns/:id/refuse': { body: answerReturnRequest },
  'POST /office/returns/:id/settle-in-part': { body: settleInPartRequest },
  'POST /office/returns/:id/inspect': { body: inspectReturnRequest },
  'POST /office/returns/:id/new-code': { body: newCodeOfReturn },
  'POST /office/parcels/:id/refund': { body: refundParcelRequest },
  'POST /office/parcels/:id/cancel': { body: cancelParcelRequest },
  'POST /office/parcels/:id/refused': { body: refusedParcelRequest },
  'POST /office/parcels/:id/pack': { body: packParcelRequest },
  'POST /office/parcels/:id/send': { body: sendParcelRequest },
  'POST /office/parcels/:id/undo': { body: undoParcelRequest },

  'POST /stall/phones': { body: registerPhoneRequest },
  'POST /stall/phones/:id/pieces': { body: takeAlongRequest },
  'POST /stall/phones/:id/close': { body: closeDayRequest },
  'POST /stall/sales': { body: sendSalesRequest },
  'POST /office/stall/phones/:id/call-back': { body: callBackRequest },
  'POST /office/stall/late-sales/:id': { body: decideLateSaleRequest },

  'POST /seal/key': { body: enrolKeyRequest },
  'POST /seal/statement': { body: signStatementRequest },
  'POST /seal/batch/claim-keys': { body: claimKeysRequest },
  'POST /seal/signature': { body: signActRequest },
  'POST /seal/new-code': { body: newCodeRequest },
} as const;

type Requests = typeof requests;
type Part<R, Name extends string> = R extends keyof Requests
  ? Requests[R] extends Record<Name, infer Schema extends z.ZodType>
    ? z.input<Schema>
    : undefined
  : undefined;

/** What is sent with a request, as its schema takes it; undefined where it takes nothing. */
export type RequestBody<R> = Part<R, 'body'>;
export type RequestQuery<R> = Part<R, 'query'>;
