import { broughtCart, shownCart, cartSummary, openedCart } from '@daulang/commerce/api/carts';
import { consentList, me, officerList } from '@daulang/commerce/api/accounts';
import {
  homePage,
  productDetail,
  productPage,
  sitemapList,
  suggestionList,
} from '@daulang/commerce/api/catalog';
import { certificateAnswer } from '@daulang/commerce/api/certificates';
import { evidenceSubmission } from '@daulang/commerce/api/evidence';
import { pieceHistory } from '@daulang/commerce/api/history';
import { officeLetterList } from '@daulang/commerce/api/letters';
import { auditPage } from '@daulang/commerce/api/audit';
import { moneyTaskList } from '@daulang/commerce/api/money-tasks';
import {
  actList,
  batchDetail,
  batchList,
  cooperativeList,
  inspectionQueue,
  latelyInspected,
  officeCertificateList,
  officeKeys,
  officeOverview,
  openedBatch,
  preparedAct,
} from '@daulang/commerce/api/office';
import { provinceList, wardList } from '@daulang/commerce/api/places';
import {
  officeParcel,
  accountOrderList,
  officeParcelList,
  foundOrder,
  orderPayment,
  orderStatus,
  placedOrder,
} from '@daulang/commerce/api/orders';
import {
  sealingLink,
  studioOverview,
  studioPiece,
  studioPieceList,
  studioSales,
} from '@daulang/commerce/api/studio';
import { shippingPreview, shippingRateList } from '@daulang/commerce/api/shipping';
import { paybackList, statementImported, unmatchedTransferList } from '@daulang/commerce/api/transfers';
import { craftList, villageList, villagePage } from '@daulang/commerce/api/villages';

const nothing = { parse: (value: unknown) => value };

/** What the service answers to each question that the storefront's server puts, by its published schema. */
export const published = {
  'GET /home': homePage,
  'GET /products': productPage,
  'GET /suggestions': suggestionList,
  'GET /products/:slug': productDetail,
  'GET /sitemap': sitemapList,
  'GET /villages': villageList,
  'GET /villages/:slug': villagePage,
  'GET /crafts': craftList,
  'GET /certificates/:serial': certificateAnswer,
  'GET /numbers/:cooperative/:number': certificateAnswer,
  'GET /provinces': provinceList,
  'GET /wards': wardList,
  'POST /carts': openedCart,
  'GET /carts/:secret': shownCart,
  'GET /carts/:secret/summary': cartSummary,
  'POST /carts/:secret/lines': cartSummary,
  'PUT /carts/:secret/lines/:productId': cartSummary,
  'POST /account/cart': broughtCart,
  'GET /account/orders': accountOrderList,
  'POST /orders/find': foundOrder,
  'POST /orders': placedOrder,
  'GET /orders/:secret': orderStatus,
  'POST /orders/:secret/payment': orderPayment,
  'POST /orders/:secret/payback-account': orderStatus,
  'POST /orders/:secret/cancel': orderStatus,
  'POST /orders/:secret/confirm': orderStatus,
  'POST /orders/:secret/confirmation-code': orderStatus,
  'GET /me': me,
  'GET /me/consents': consentList,
  'PUT /me/consents/:purpose': consentList,
  'GET /me/officers': officerList,
  'POST /auth/phone-number/send-otp': nothing,
  'POST /auth/phone-number/verify': nothing,
  'POST /auth/sign-out': nothing,
  'GET /studio': studioOverview,
  'GET /studio/pieces': studioPieceList,
  'POST /studio/pieces': studioPiece,
  'GET /studio/pieces/:id': studioPiece,
  'GET /studio/pieces/:id/history': pieceHistory,
  'PATCH /studio/pieces/:id': studioPiece,
  'POST /studio/pieces/:id/photographs': studioPiece,
  'POST /studio/pieces/:id/signing': sealingLink,
  'DELETE /studio/pieces/:id/photographs/:cid': studioPiece,
  'POST /studio/keys': sealingLink,
  'GET /studio/sales': studioSales,
  'GET /office': officeOverview,
  'GET /office/inspections': inspectionQueue,
  'GET /office/inspections/lately': latelyInspected,
  'POST /office/pieces/:id/inspection': nothing,
  'POST /office/pieces/:id/inspection/undo': nothing,
  'GET /office/sealable': inspectionQueue,
  'GET /office/batches': batchList,
  'POST /office/batches': openedBatch,
  'GET /office/batches/:id': batchDetail,
  'POST /office/batches/:id/signing': openedBatch,
  'DELETE /office/batches/:id': nothing,
  'GET /office/certificates': officeCertificateList,
  'POST /office/certificates/:number/status': preparedAct,
  'GET /office/acts': actList,
  'POST /office/acts/:id/signing': preparedAct,
  'DELETE /office/acts/:id': nothing,
  'GET /office/keys': officeKeys,
  'POST /office/keys': sealingLink,
  'GET /office/orders': officeParcelList,
  'POST /office/parcels/:id/pack': officeParcel,
  'POST /office/parcels/:id/accept-refund': officeParcel,
  'POST /office/parcels/:id/send': officeParcel,
  'POST /office/parcels/:id/deliver': officeParcel,
  'POST /office/parcels/:id/undo': officeParcel,
  'GET /office/parcels/:id/letters': officeLetterList,
  'POST /office/parcels/:id/letters/:letterId/again': officeLetterList,
  'GET /office/shipping-rates': shippingRateList,
  'POST /office/shipping-rates': shippingRateList,
  'POST /office/shipping-rates/preview': shippingPreview,
  'POST /office/orders/:code/evidence': evidenceSubmission,
  'GET /office/money-tasks': moneyTaskList,
  'GET /office/transfers': unmatchedTransferList,
  'POST /office/transfers/:id/match': unmatchedTransferList,
  'POST /office/transfers/:id/set-aside': unmatchedTransferList,
  'POST /office/statements': statementImported,
  'GET /office/audit': auditPage,
  'GET /office/paybacks': paybackList,
  'POST /office/paybacks/:id/sent': paybackList,
  'GET /authority/cooperatives': cooperativeList,
};
export type Published = keyof typeof published;
