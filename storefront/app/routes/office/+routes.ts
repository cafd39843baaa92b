import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes below `/:language/office` and `/:language/authority`; paths of files are relative to `app/`. */
export const officeRoutes: RouteConfigEntry[] = [
  route('office', 'routes/office/office.tsx', [
    index('routes/office/overview.tsx'),
    route('inspections', 'routes/office/inspections.tsx'),
    route('seal', 'routes/office/seal.tsx'),
    route('batches', 'routes/office/batches.tsx'),
    route('batches/:id', 'routes/office/batch.tsx'),
    route('certificates', 'routes/office/certificates.tsx'),
    route('certificates/:number', 'routes/office/certificate.tsx'),
    route('acts', 'routes/office/acts.tsx'),
    route('orders', 'routes/office/orders.tsx'),
    route('money', 'routes/office/money.tsx'),
    route('keys', 'routes/office/keys.tsx'),
  ]),
  route('authority', 'routes/authority/authority.tsx'),
];
