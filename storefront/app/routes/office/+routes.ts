import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes below `/:language/office` and `/:language/authority`; paths of files are relative to `app/`. */
export const officeRoutes: RouteConfigEntry[] = [
  route('office', 'routes/office/office.tsx', [
    index('routes/office/overview/overview.tsx'),
    route('inspections', 'routes/office/inspections/inspections.tsx'),
    route('seal', 'routes/office/seal/seal.tsx'),
    route('batches', 'routes/office/batches/batches.tsx'),
    route('batches/:id', 'routes/office/batches/batch.tsx'),
    route('certificates', 'routes/office/certificates/certificates.tsx'),
    route('certificates/:number', 'routes/office/certificates/certificate.tsx'),
    route('acts', 'routes/office/acts/acts.tsx'),
    route('orders', 'routes/office/orders/orders.tsx'),
    route('orders/:id/letters', 'routes/office/letters/letters.tsx'),
    route('orders/:id/money', 'routes/office/parcel-money/parcel-money.tsx'),
    route('work', 'routes/office/making.tsx'),
    route('returns', 'routes/office/returns/returns.tsx'),
    route('returns/:id', 'routes/office/returns/return.tsx'),
    route('sale-prices', 'routes/office/sale-prices/sale-prices.tsx'),
    route('vouchers', 'routes/office/vouchers/vouchers.tsx'),
    route('stall', 'routes/office/stall/stall.tsx'),
    route('stall/sell', 'routes/office/stall/sell.tsx'),
    route('shipping', 'routes/office/shipping/shipping.tsx'),
    route('money', 'routes/office/money/money.tsx'),
    route('transfers', 'routes/office/transfers/transfers.tsx'),
    route('paybacks', 'routes/office/paybacks/paybacks.tsx'),
    route('members', 'routes/office/members/members.tsx'),
    route('audit', 'routes/office/audit/audit.tsx'),
    route('keys', 'routes/office/keys/keys.tsx'),
  ]),
  route('authority', 'routes/authority/authority.tsx'),
];
