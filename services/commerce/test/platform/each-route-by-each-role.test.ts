import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { CertificateAnswer } from '../../api/certificates.js';
import type { OpenedCart } from '../../api/carts.js';
import type { OfficeReturn } from '../../api/returns.js';
import type { PieceAlong } from '../../api/stall.js';
import type { SealingLink, StudioPiece } from '../../api/studio.js';
import { CountReader } from '../../src/modules/verification/use-cases/count-reader.js';
import { HOA } from '../support/bank.js';
import { aSignedInBuyer } from '../support/buyers.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { randomAddress } from '../support/orders.js';
import { aHelper, anArtisan, anAuthority, type TestPerson } from '../support/people.js';
import { aPhotograph } from '../support/pictures.js';
import { anOpenReturn, oneOf, returnsOf, stepReturn } from '../support/returns.js';
import { routesOf } from '../support/routes.js';
import { aPhone, takeAlong, type TestPhone } from '../support/stall.js';
import { SignInPasskey } from '../support/sign-in-passkey.js';
import { certificateOf } from '../support/standing.js';
import { changedSince, wholeDatabase } from '../support/whole-database.js';
import { aDraft, aWorkshop, SEAL_ORIGIN, serialOf, type TestWorkshop } from '../support/workshop.js';
import { aShopOnChain } from '../support/world.js';
import { ticketIn, type Write, writesIn } from '../support/writes.js';

/** Who asks for what is the first cooperative's. The other cooperative's people are admitted signers and makers, too. */
const ROLES = [
  'nobody',
  'buyer',
  'other buyer',
  'artisan',
  'colleague',
  'helper',
  'helper of the colleague',
  'officer',
  'other artisan',
  'other officer',
  'treasurer',
  'other treasurer',
  'authority',
] as const;
type Role = (typeof ROLES)[number];

/** What is right for whom: a status, or that it is done. */
type Right = number | 'done';

interface Rule {
  /** Of who is not named, what `others` says. */
  right: Partial<Record<Role, Right>>;
  others: Right;
  /** What is asked of a route that `writesIn` does not know. */
  ask?: () => Promise<Write> | Write;
  /** Why the buyers' own words may stand in each answer. */
  shown?: string;
  /** It is done for whoever shows this, whatever their role; each role shows one that is nobody's. */
  by?: 'secret' | 'ticket';
}

/** Who may know how the first cooperative's things are called, and who the buyers' own words. */
const OF_THE_FIRST: readonly Role[] = [
  ...([
    'buyer',
    'artisan',
    'colleague',
    'helper',
    'helper of the colleague',
    'officer',
    'treasurer',
  ] as const),
];
const OF_THE_BUYERS: readonly Role[] = ['buyer', 'officer', 'treasurer'];

/** The same, by who has not what opens it. */
const WITHOUT: Record<NonNullable<Rule['by']>, (asked: Write) => Partial<Write>> = {
  secret: ({ at }) => ({
    at: at.replace(/(carts|orders|receipts)\/[^/]/, (before) => `${before.slice(0, -1)}${another(before)}`),
  }),
  ticket: () => ({ headers: { authorization: `Bearer ${'0'.repeat(64)}`, origin: SEAL_ORIGIN } }),
};

const another = (text: string): string => (text.endsWith('A') ? 'B' : 'A');

/** The second officer, by the first. */
async function madeTreasurer({ officers: [officer, second] }: TestWorkshop): Promise<TestPerson> {
  const made = await officer!.client.post(`/api/v1/office/members/${second!.userId}/treasurer`);
  expect(made.status).to.equal(200);
  return second!;
}

const inWords = (roles: readonly string[]): string =>
  roles.length === ROLES.length ? 'everybody' : roles.join(', ') || 'none of these';

const said = ({ body }: Answer<unknown>): string =>
  Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body);

describe('each route, asked by each role', () => {
  const world = aShopOnChain({ spare: 1 });
  const { service, chain, shop, workshop } = world;
  const writes = writesIn(world);
  let others: TestWorkshop;
  let people: Record<Role, HttpClient>;
  let sealed: StudioPiece;
  let waiting: StudioPiece;
  let certificate: CertificateAnswer;
  let batchId: string;
  let letterId: string;
  let cart: string;
  let passkeyId: string;
  /** What only the first cooperative's officers and the buyers themselves may read. */
  let ofTheBuyers: string[];
  /** What only the first cooperative's people may read. */
  let ofTheFirst: string[];

  before(async function () {
    this.timeout(180_000);
    await writes.layDown();
    const one = async (sql: string, params: unknown[] = []): Promise<string> =>
      (await shop.query<{ it: string }>(sql, params)).rows[0]!.it;
    const phone = await one('select buyer_phone as it from ordering.orders where code = $1', [
      writes.laid().order.code,
    ]);
    others = await aWorkshop(service, chain, { village: 'lang-sinh', spare: 1 });
    const colleague = await anArtisan().of(workshop.cooperative).at(service);
    people = {
      nobody: service.client(),
      buyer: (await aSignedInBuyer(service, phone)).client,
      'other buyer': (await aSignedInBuyer(service)).client,
      artisan: workshop.artisan.client,
      colleague: colleague.client,
      helper: (await aHelper(workshop.artisan, service)).client,
      'helper of the colleague': (await aHelper(colleague, service)).client,
      officer: workshop.officers[0]!.client,
      'other artisan': others.artisan.client,
      'other officer': others.officers[0]!.client,
      treasurer: (await madeTreasurer(workshop)).client,
      'other treasurer': (await madeTreasurer(others)).client,
      authority: (await anAuthority().at(service)).client,
    };
    batchId = await one('select id as it from certificates.batches limit 1');
    const pieceId = await one('select piece_id as it from certificates.certificates where batch_id = $1', [
      batchId,
    ]);
    sealed = (await workshop.artisan.client.get<StudioPiece>(`/api/v1/studio/pieces/${pieceId}`)).body;
    waiting = await aDraft(workshop.artisan);
    certificate = await certificateOf(service, sealed);
    letterId = await one(
      `insert into accounts.outbox (id, channel, recipient, subject, text, html)
       values (gen_random_uuid(), 'mail', 'buyer@shop.example', 'Thư', 'Thư', '<p>Thư</p>') returning id as it`,
    );
    const lines = [{ productId: writes.laid().hat.id, quantity: 1 }];
    cart = (await service.client().post<OpenedCart>('/api/v1/carts', { lines })).body.secret;
    await new SignInPasskey().register(workshop.officers[0]!.client);
    passkeyId = await one('select id as it from accounts.passkey where "userId" = $1', [
      workshop.officers[0]!.userId,
    ]);
    const { rows } = await shop.query<{ code: string; name: string; email: string; phone: string }>(
      'select code, buyer_name as name, buyer_email as email, buyer_phone as phone from ordering.orders',
    );
    ofTheBuyers = [
      ...rows.flatMap(({ name, email, phone }) => [name, email, phone]),
      ...['12 Lê Lợi', HOA.accountNumber.replaceAll(' ', ''), HOA.accountName],
    ];
    ofTheFirst = [
      ...rows.map(({ code }) => code),
      ...(await shop.query<{ id: string }>('select id from fulfilment.parcels')).rows.map(({ id }) => id),
      ...[waiting.id, sealed.id, batchId, workshop.artisan.phone],
      ...workshop.officers.flatMap(({ phone, userId }) => [phone, userId]),
    ];
  });

  const rule =
    (right: Rule['right'], others: Right) =>
    (ask?: string | Rule['ask'], more: Partial<Rule> = {}): Rule => ({
      right,
      others,
      ...(ask === undefined ? {} : { ask: typeof ask === 'string' ? () => ({ at: ask }) : ask }),
      ...more,
    });
  const everybody = rule({}, 'done');
  /** Of themselves. */
  const whoIsSignedIn = rule({ nobody: 401 }, 'done');
  /** What is an artisan's own: not of who works beside them either. */
  const oneArtisan = rule({ nobody: 401, artisan: 'done', colleague: 404, 'other artisan': 404 }, 403);
  /** The same, by whoever acts for that artisan, too. */
  const oneStudio = rule(
    {
      ...{ nobody: 401, artisan: 'done', helper: 'done' },
      ...{ colleague: 404, 'helper of the colleague': 404, 'other artisan': 404 },
    },
    403,
  );
  const eachStudio = rule(
    {
      ...{ nobody: 401, artisan: 'done', helper: 'done' },
      ...{ colleague: 'done', 'helper of the colleague': 'done', 'other artisan': 'done' },
    },
    403,
  );
  /** Each artisan has such a thing of their own. */
  const eachArtisan = rule({ nobody: 401, artisan: 'done', colleague: 'done', 'other artisan': 'done' }, 403);
  /** Each treasurer is an officer, too. */
  const itsOfficers = rule(
    { nobody: 401, officer: 'done', treasurer: 'done', 'other officer': 404, 'other treasurer': 404 },
    403,
  );
  /** Of what the other cooperative makes nothing of. */
  const whoMakesIt = rule(
    { nobody: 401, officer: 'done', treasurer: 'done', 'other officer': 422, 'other treasurer': 422 },
    403,
  );
  const eachOfficer = rule(
    { nobody: 401, officer: 'done', treasurer: 'done', 'other officer': 'done', 'other treasurer': 'done' },
    403,
  );
  /** Both cooperatives have one. */
  const itsTreasurer = rule({ nobody: 401, treasurer: 'done', 'other treasurer': 404 }, 403);
  const eachSeller = rule(
    {
      ...{ nobody: 401, artisan: 'done', colleague: 'done', officer: 'done', treasurer: 'done' },
      ...{ helper: 'done', 'helper of the colleague': 'done' },
      ...{ 'other artisan': 'done', 'other officer': 'done', 'other treasurer': 'done' },
    },
    403,
  );
  const oneSeller = rule(
    {
      ...{ nobody: 401, artisan: 'done', colleague: 404, officer: 404, treasurer: 404 },
      ...{ helper: 404, 'helper of the colleague': 404 },
      ...{ 'other artisan': 404, 'other officer': 404, 'other treasurer': 404 },
    },
    403,
  );
  const authority = rule({ nobody: 401, authority: 'done' }, 403);
  const whoKnows = (ask?: Rule['ask']): Rule => rule({}, 404)(ask, { by: 'secret' });
  /** Who comes there with a session of the shop is refused before anything is looked at. */
  const whoHoldsTheTicket = rule({ nobody: 401 }, 403)(undefined, { by: 'ticket' });

  const oneHat = () => ({ productId: writes.laid().hat.id, quantity: 1 });
  const THE_HOUSES = {
    shown: 'It is money on the account of all cooperatives, and what it is for is what the sender wrote.',
  };
  /** In one word with what is no longer to be done at all. */
  const TELLS_THEM: Partial<Rule> = {
    right: { nobody: 401, officer: 'done', treasurer: 'done', 'other officer': 409, 'other treasurer': 409 },
  };
  const TELLS_ITS_TREASURER: Partial<Rule> = {
    right: { nobody: 401, treasurer: 'done', 'other treasurer': 409 },
  };
  const TRIALS = { shown: 'The page is not part of the service in production.' };

  const RULES: Record<string, Rule> = {
    'GET /health/live': everybody(),
    'GET /health/ready': everybody(),
    'GET /metrics': everybody(),
    'GET /api/v1/home': everybody(),
    'GET /api/v1/products': everybody(),
    'GET /api/v1/products/:slug': everybody(() => ({ at: `/api/v1/products/${writes.laid().hat.slug}` })),
    'GET /api/v1/making/:productId': everybody(() => ({ at: `/api/v1/making/${writes.laid().hat.id}` })),
    'GET /api/v1/foreign-prices/:productId': everybody(() => ({
      at: `/api/v1/foreign-prices/${writes.laid().hat.id}`,
    })),
    'GET /api/v1/suggestions': everybody('/api/v1/suggestions?q=n%C3%B3n'),
    'GET /api/v1/sitemap': everybody(),
    'GET /api/v1/villages': everybody(),
    'GET /api/v1/villages/:slug': everybody('/api/v1/villages/my-lam'),
    'GET /api/v1/crafts': everybody(),
    'GET /api/v1/provinces': everybody(),
    'GET /api/v1/wards': everybody('/api/v1/wards?province=46&q=thuan'),
    'GET /api/v1/certificates/:serial': everybody(() => ({
      at: `/api/v1/certificates/${serialOf(sealed).serial}?scan=1`,
    })),
    'GET /api/v1/certificates/:serial/file': everybody(() => ({
      at: `/api/v1/certificates/${serialOf(sealed).serial}/file`,
    })),
    'GET /api/v1/numbers/:cooperativeNumber/:number': everybody(() => ({
      at: `/api/v1/numbers/${workshop.cooperativeNumber}/1`,
    })),
    'GET /api/v1/media/:cid/:file': everybody(() => ({
      at: `/api/v1/media/${sealed.photographs[0]!.cid}/320.webp`,
    })),
    'GET /ipfs/:cid,:cid/*': everybody(() => ({ at: `/ipfs/${certificate.documentCid!}` })),
    'POST /rpc': everybody(() => ({
      at: '/rpc',
      body: { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] },
    })),

    'POST /api/v1/carts': everybody(),
    'GET /api/v1/carts/:secret': whoKnows(() => ({ at: `/api/v1/carts/${cart}` })),
    'GET /api/v1/carts/:secret/summary': whoKnows(() => ({ at: `/api/v1/carts/${cart}/summary` })),
    'POST /api/v1/carts/:secret/lines': whoKnows(),
    'PUT /api/v1/carts/:secret/lines/:productId': whoKnows(),
    'PUT /api/v1/carts/:secret/voucher': whoKnows(),
    'POST /api/v1/quotes': everybody(() => ({ at: '/api/v1/quotes', body: { lines: [oneHat()] } })),
    'POST /api/v1/orders': everybody(),
    'POST /api/v1/gift-vouchers': everybody(),
    // Whoever has a code: here nobody does.
    'POST /api/v1/gift-vouchers/left': rule(
      {},
      404,
    )(() => ({ at: '/api/v1/gift-vouchers/left', body: { code: 'QT-234567' } })),
    'GET /api/v1/orders/:secret/gift-voucher.pdf': rule(
      {},
      404,
    )(() => ({ at: `/api/v1/orders/${writes.laid().order.secret}/gift-voucher.pdf` })),
    // Whoever knows the telephone, too: here nobody does.
    'POST /api/v1/orders/find': rule(
      {},
      404,
    )(() => ({
      at: '/api/v1/orders/find',
      body: { code: writes.laid().order.code, phone: '+84905111222' },
    })),
    'GET /api/v1/orders/:secret': whoKnows(() => ({ at: `/api/v1/orders/${writes.laid().order.secret}` })),
    'POST /api/v1/orders/:secret/payment': whoKnows(),
    'POST /api/v1/orders/:secret/cancel': whoKnows(),
    'POST /api/v1/orders/:secret/confirm': whoKnows(),
    'POST /api/v1/orders/:secret/confirmation-code': whoKnows(),
    'POST /api/v1/orders/:secret/payback-account': whoKnows(),
    'POST /api/v1/orders/:secret/parcels/:id/received': whoKnows(),
    'GET /api/v1/orders/:secret/returns': whoKnows(() => ({ at: `${keptOrder()}/returns` })),
    'GET /api/v1/orders/:secret/returns/:id/slip.pdf': whoKnows(async () => {
      const { kept } = writes.laid();
      const { id } = await anOpenReturn(shop, workshop.officers[0]!, kept, await oneOf(shop, kept));
      await stepReturn(workshop.officers[0]!, id, 'accept');
      return { at: `${keptOrder()}/returns/${id}/slip.pdf` };
    }),
    'POST /api/v1/orders/:secret/return-photographs': whoKnows(),
    'GET /api/v1/orders/:secret/return-photographs/:id': whoKnows(async () => {
      const [id] = (await returnsOf(shop, writes.laid().kept)).photographs;
      return { at: `${keptOrder()}/return-photographs/${id}` };
    }),
    'DELETE /api/v1/orders/:secret/return-photographs/:id': whoKnows(),
    'POST /api/v1/orders/:secret/returns': whoKnows(),
    'POST /api/v1/orders/:secret/returns/:id/take-back': whoKnows(),

    // Whoever signs with the provider's own secret is believed; here nobody does.
    'POST /api/v1/webhooks/stripe': rule(
      {},
      400,
    )(() => ({
      at: '/api/v1/webhooks/stripe',
      body: { id: 'evt_1', object: 'event' },
    })),
    'POST /api/v1/webhooks/bank/:format': rule(
      {},
      400,
    )(() => ({
      at: '/api/v1/webhooks/bank/sepay',
      body: {},
      headers: { authorization: 'Apikey nobodys' },
    })),

    'GET /api/v1/outbox': everybody(undefined, TRIALS),
    'GET /api/outbox': everybody(undefined, TRIALS),
    'GET /api/outbox/:id': everybody(() => ({ at: `/api/outbox/${letterId}` }), TRIALS),

    'GET /api/v1/account/orders': whoIsSignedIn(),
    'POST /api/v1/account/cart': whoIsSignedIn(),

    'GET /api/v1/me': whoIsSignedIn(),
    'GET /api/v1/me/officers': eachStudio(),
    'GET /api/v1/me/consents': eachArtisan(),
    'PUT /api/v1/me/consents/:purpose': eachArtisan(),

    'GET /api/v1/studio': eachStudio(),
    'GET /api/v1/studio/sales': eachStudio(),
    'POST /api/v1/studio/keys': eachArtisan(),
    'GET /api/v1/studio/helpers': eachArtisan(),
    'POST /api/v1/studio/helpers': eachArtisan(),
    'DELETE /api/v1/studio/helpers/:userId': oneArtisan(),
    'POST /api/v1/office/artisans/:id/helpers': itsOfficers(),
    'DELETE /api/v1/office/artisans/:id/helpers/:userId': itsOfficers(),
    'GET /api/v1/studio/pieces': eachStudio(),
    'POST /api/v1/studio/pieces': eachStudio(),
    'GET /api/v1/studio/pieces/:id': oneStudio(() => ({ at: `/api/v1/studio/pieces/${waiting.id}` })),
    'GET /api/v1/studio/pieces/:id/history': oneStudio(() => ({
      at: `/api/v1/studio/pieces/${sealed.id}/history`,
    })),
    'PATCH /api/v1/studio/pieces/:id': oneStudio(),
    'POST /api/v1/studio/pieces/:id/photographs': oneStudio(),
    'DELETE /api/v1/studio/pieces/:id/photographs/:cid': oneStudio(),
    'POST /api/v1/studio/pieces/:id/signing': oneArtisan(),

    'GET /api/v1/office': eachOfficer(),
    'GET /api/v1/office/inspections': eachOfficer(),
    'GET /api/v1/office/inspections/lately': eachOfficer(),
    'GET /api/v1/office/sealable': eachOfficer(),
    'GET /api/v1/office/pieces/:id/history': itsOfficers(() => ({
      at: `/api/v1/office/pieces/${sealed.id}/history`,
    })),
    'POST /api/v1/office/pieces/:id/inspection': itsOfficers(),
    'POST /api/v1/office/pieces/:id/inspection/undo': itsOfficers(),
    'POST /api/v1/office/pieces/:id/vouch': itsOfficers(),
    'GET /api/v1/office/batches': eachOfficer(),
    'POST /api/v1/office/batches': itsOfficers(undefined, TELLS_THEM),
    'GET /api/v1/office/batches/:id': itsOfficers(() => ({ at: `/api/v1/office/batches/${batchId}` })),
    'GET /api/v1/office/batches/:id/labels.pdf': itsOfficers(() => ({
      at: `/api/v1/office/batches/${batchId}/labels.pdf`,
    })),
    'DELETE /api/v1/office/batches/:id': itsOfficers(),
    'POST /api/v1/office/batches/:id/signing': itsOfficers(),
    'GET /api/v1/office/certificates': eachOfficer(),
    'POST /api/v1/office/certificates/:number/status': itsOfficers(),
    'GET /api/v1/office/acts': eachOfficer(),
    'POST /api/v1/office/acts/:id/signing': itsOfficers(),
    'DELETE /api/v1/office/acts/:id': itsOfficers(),
    'GET /api/v1/office/keys': eachOfficer(),
    'POST /api/v1/office/keys': eachOfficer(),
    'GET /api/v1/office/orders': eachOfficer(),
    'GET /api/v1/office/parcels/:id': itsOfficers(() => ({ at: parcel() })),
    'GET /api/v1/office/parcels/:id/slip.pdf': itsOfficers(() => ({ at: `${parcel()}/slip.pdf` })),
    'GET /api/v1/office/parcels/:id/label.pdf': itsOfficers(() => ({ at: `${parcel()}/label.pdf` })),
    'GET /api/v1/office/parcels/:id/letters': itsOfficers(() => ({ at: `${parcel()}/letters` })),
    'POST /api/v1/office/parcels/:id/pack': itsOfficers(),
    'POST /api/v1/office/parcels/:id/send': itsOfficers(),
    'POST /api/v1/office/parcels/:id/deliver': itsOfficers(),
    'POST /api/v1/office/parcels/:id/undo': itsOfficers(),
    'POST /api/v1/office/parcels/:id/accept-refund': itsOfficers(),
    'POST /api/v1/office/parcels/:id/refund': itsTreasurer(),
    'POST /api/v1/office/parcels/:id/cash': itsOfficers(),
    'POST /api/v1/office/parcels/:id/refused': itsOfficers(),
    'POST /api/v1/office/parcels/:id/extend-rest': itsOfficers(),
    'POST /api/v1/office/parcels/:id/call-off-rest': itsTreasurer(),
    'POST /api/v1/office/parcels/:id/cancel': itsTreasurer(),
    'POST /api/v1/office/parcels/:id/letters/:letterId/again': itsOfficers(),
    'GET /api/v1/office/orders/:code/evidence.pdf': itsOfficers(() => ({
      at: `/api/v1/office/orders/${writes.laid().disputed.code}/evidence.pdf`,
    })),
    'POST /api/v1/office/orders/:code/evidence': itsOfficers(),
    'GET /api/v1/studio/offers': eachStudio(),
    'POST /api/v1/studio/offers': eachStudio(),
    'GET /api/v1/studio/offers/:id': oneStudio(() => ({
      at: `/api/v1/studio/offers/${writes.laid().hat.id}`,
    })),
    'DELETE /api/v1/studio/offers/:id': oneStudio(),
    'PUT /api/v1/studio/offers/:id/terms': oneStudio(),
    'PUT /api/v1/studio/offers/:id/edition': oneStudio(),
    'POST /api/v1/studio/offers/:id/stop': oneStudio(),
    'POST /api/v1/studio/offers/:id/photographs': oneStudio(),
    'DELETE /api/v1/studio/offers/:id/photographs/:cid': oneStudio(),
    'GET /api/v1/office/offers': eachOfficer(),
    'GET /api/v1/office/offers/makers': eachOfficer(),
    'POST /api/v1/office/offers': itsOfficers(),
    'GET /api/v1/office/offers/:id': itsOfficers(() => ({
      at: `/api/v1/office/offers/${writes.laid().hat.id}`,
    })),
    'DELETE /api/v1/office/offers/:id': itsOfficers(),
    'PUT /api/v1/office/offers/:id/terms': itsOfficers(),
    'PUT /api/v1/office/offers/:id/edition': itsOfficers(),
    'POST /api/v1/office/offers/:id/stop': itsOfficers(),
    'POST /api/v1/office/offers/:id/photographs': itsOfficers(),
    'DELETE /api/v1/office/offers/:id/photographs/:cid': itsOfficers(),
    'GET /api/v1/studio/work': eachArtisan(),
    'GET /api/v1/studio/work/:id': oneArtisan(() => ({ at: `/api/v1/studio/work/${writes.laid().workId}` })),
    'POST /api/v1/studio/work/:id/moves': oneArtisan(),
    'POST /api/v1/studio/work/:id/pieces': oneArtisan(),
    'GET /api/v1/office/work': eachOfficer(),
    'POST /api/v1/office/work/:id/moves': itsOfficers(),
    'GET /api/v1/office/returns': eachOfficer(),
    'GET /api/v1/office/returns/:id': itsOfficers(async () => ({
      at: `/api/v1/office/returns/${(await aPictured()).id}`,
    })),
    'GET /api/v1/office/returns/:id/photographs/:photographId': itsOfficers(async () => {
      const { id, photographs } = await aPictured();
      return { at: `/api/v1/office/returns/${id}/photographs/${photographs[0]}` };
    }),
    'POST /api/v1/office/returns/:id/accept': itsOfficers(),
    'POST /api/v1/office/returns/:id/refuse': itsOfficers(),
    'POST /api/v1/office/returns/:id/settle-in-part': itsOfficers(),
    'POST /api/v1/office/returns/:id/arrive': itsOfficers(),
    'POST /api/v1/office/returns/:id/inspect': itsOfficers(),
    'GET /api/v1/stall/receipts/:secret': whoKnows(async () => ({
      at: `/api/v1/stall/receipts/${(await aStall()).piece.receipt}`,
    })),
    'GET /api/v1/stall/choices': eachSeller(),
    'POST /api/v1/stall/phones': eachSeller(),
    // A phone is one person's: an officer of the same cooperative has not its secret in hand either.
    'POST /api/v1/stall/phones/:id/pieces': oneSeller(),
    'POST /api/v1/stall/phones/:id/close': oneSeller(),
    'POST /api/v1/stall/sales': oneSeller(),
    'GET /api/v1/office/stall': eachOfficer(),
    'POST /api/v1/office/stall/phones/:id/call-back': itsOfficers(),
    'POST /api/v1/office/stall/late-sales/:id': itsOfficers(),
    'POST /api/v1/office/stall/closings/:id/handed-in': itsOfficers(),
    'POST /api/v1/office/returns/:id/new-code': itsOfficers(),
    'GET /api/v1/office/money-tasks': eachOfficer(),
    'GET /api/v1/office/audit': eachOfficer(),
    'GET /api/v1/office/members': eachOfficer(),
    'POST /api/v1/office/members/:userId/treasurer': itsOfficers(),
    'DELETE /api/v1/office/members/:userId/treasurer': itsOfficers(),
    'POST /api/v1/office/paybacks/:id/proposal': itsOfficers(undefined, TELLS_THEM),
    'GET /api/v1/office/paybacks': eachOfficer(),
    'POST /api/v1/office/paybacks/:id/sent': itsTreasurer(undefined, TELLS_ITS_TREASURER),
    'GET /api/v1/office/transfers': eachOfficer(undefined, THE_HOUSES),
    'POST /api/v1/office/transfers/:id/match': itsOfficers(),
    'POST /api/v1/office/transfers/:id/set-aside': eachOfficer(undefined, THE_HOUSES),
    'POST /api/v1/office/statements': eachOfficer(undefined, THE_HOUSES),
    'GET /api/v1/office/sale-prices': eachOfficer(),
    'POST /api/v1/office/sale-prices': itsOfficers(),
    'POST /api/v1/office/sale-prices/:id/stop': itsOfficers(),
    'GET /api/v1/office/gift-vouchers': eachOfficer(),
    'POST /api/v1/office/gift-vouchers/:id/block': eachOfficer(),
    'POST /api/v1/office/gift-vouchers/:id/reissue': eachOfficer(),
    'GET /api/v1/office/vouchers': eachOfficer(),
    'POST /api/v1/office/vouchers': eachOfficer(),
    'POST /api/v1/office/vouchers/:id/stop': itsOfficers(),
    'GET /api/v1/office/tariff-codes': eachOfficer(),
    'POST /api/v1/office/tariff-codes': whoMakesIt(),
    'GET /api/v1/office/shipping-rates': eachOfficer(),
    'GET /api/v1/office/carriers': eachOfficer(),
    'POST /api/v1/office/pick-up': eachOfficer(),
    'POST /api/v1/office/delivery-days': eachOfficer(),
    'GET /api/v1/office/exchange-rates': eachOfficer(),
    'POST /api/v1/office/exchange-rates': eachOfficer(),
    'POST /api/v1/office/province-groups': eachOfficer(),
    'POST /api/v1/office/shipping-rates': eachOfficer(),
    'POST /api/v1/office/shipping-rates/preview': eachOfficer(() => ({
      at: '/api/v1/office/shipping-rates/preview',
      body: {
        rate: {
          destination: 'near',
          steps: [{ fromGrams: 0, amount: { amount: '30000', currency: 'VND' } }],
          freeFrom: null,
        },
        weightGrams: 60,
        worth: { amount: '1', currency: 'VND' },
      },
    })),
    'GET /api/v1/authority/cooperatives': authority(),

    'GET /api/v1/seal/ticket': {
      ...rule(
        {},
        401,
      )(async () => {
        const { body } = await people.artisan.post<SealingLink>('/api/v1/studio/keys');
        return { at: '/api/v1/seal/ticket', headers: { authorization: `Bearer ${ticketIn(body)}` } };
      }),
      by: 'ticket',
    },
    'POST /api/v1/seal/key': whoHoldsTheTicket,
    'POST /api/v1/seal/statement': whoHoldsTheTicket,
    'POST /api/v1/seal/batch/claim-keys': whoHoldsTheTicket,
    'POST /api/v1/seal/signature': whoHoldsTheTicket,
    'POST /api/v1/seal/new-code': whoHoldsTheTicket,

    'GET /api/v1/auth/get-session': everybody(),
    'POST /api/v1/auth/phone-number/send-otp': everybody(() => ({
      at: '/api/v1/auth/phone-number/send-otp',
      body: { phoneNumber: '+84905007009' },
    })),
    'POST /api/v1/auth/phone-number/verify': rule(
      {},
      400,
    )(() => ({
      at: '/api/v1/auth/phone-number/verify',
      body: { phoneNumber: workshop.officers[0]!.phone, code: '000000' },
    })),
    'GET /api/v1/auth/passkey/generate-register-options': whoIsSignedIn(),
    'POST /api/v1/auth/passkey/verify-registration': rule({}, 400)(),
    'GET /api/v1/auth/passkey/generate-authenticate-options': everybody(),
    'POST /api/v1/auth/passkey/verify-authentication': rule({}, 400)(),
    'GET /api/v1/auth/passkey/list-user-passkeys': whoIsSignedIn(),
    // Of an officer of the first cooperative.
    'POST /api/v1/auth/passkey/delete-passkey': rule(
      { nobody: 401, officer: 'done' },
      404,
    )(() => ({
      at: '/api/v1/auth/passkey/delete-passkey',
      body: { id: passkeyId },
    })),
    // The last of all.
    'POST /api/v1/auth/sign-out': everybody(),
  };
  const keptOrder = () => `/api/v1/orders/${writes.laid().kept.secret}`;
  let atStall: { phone: TestPhone; piece: PieceAlong } | undefined;
  /** The artisan's phone with a hat along. */
  const aStall = async () => {
    if (atStall) return atStall;
    const phone = await aPhone(workshop.artisan);
    const { pieces } = await takeAlong(phone, { products: [{ productId: writes.laid().hat.id, count: 1 }] });
    return (atStall = { phone, piece: pieces[0]! });
  };
  let pictured: OfficeReturn | undefined;
  /** A return with a photograph. */
  const aPictured = async (): Promise<OfficeReturn> => {
    if (pictured) return pictured;
    const { kept } = writes.laid();
    await service
      .client()
      .send('POST', `${keptOrder()}/return-photographs`, await aPhotograph({ seed: 77 }), {
        'content-type': 'image/jpeg',
      });
    const { photographs } = await returnsOf(shop, kept);
    const change = { ...(await oneOf(shop, kept)), photographs };
    return (pictured = await anOpenReturn(shop, workshop.officers[0]!, kept, change));
  };
  const parcel = () => `/api/v1/office/parcels/${writes.laid().parcelId}`;

  it('has its rule', () => {
    expect(Object.keys(RULES).sort()).to.deep.equal(routesOf(service).sort());
  });

  for (const [route, { right, others: ofOthers, ask, shown, by }] of Object.entries(RULES)) {
    const [method = '', path = ''] = route.split(' ');
    const rightFor = (role: Role): Right => right[role] ?? ofOthers;
    const refused = ROLES.filter((role) => rightFor(role) !== 'done');
    const isDone = ROLES.filter((role) => rightFor(role) === 'done');
    // A treasurer is an officer, too: what an officer has done is not there to be done once more.
    const isAgain = (role: Role) => role === 'treasurer' && method !== 'GET' && right.officer === 'done';
    const served = isDone.filter((role) => !isAgain(role));
    const prepare = ask ?? writes.each[route] ?? ((): Write => ({ at: path }));
    const given = ({ body }: Write) => body ?? (['GET', 'DELETE'].includes(method) ? undefined : {});
    const sendAs = (who: HttpClient, asked: Write, key: string): Promise<Answer<unknown>> => {
      const headers = { 'idempotency-key': key, 'x-forwarded-for': randomAddress(), ...asked.headers };
      return who.send(method, asked.at, given(asked), headers);
    };
    const send = async (role: Role, asked: Write, key: string): Promise<void> => {
      const answer = await sendAs(people[role], asked, key);
      const word = `${role}: ${answer.status} ${said(answer)}`;
      const wanted = rightFor(role);
      if (wanted === 'done') expect(answer.status, word).to.be.within(200, 204);
      else expect(answer.status, word).to.equal(wanted);
      const hidden = [
        ...(OF_THE_BUYERS.includes(role) || shown !== undefined ? [] : ofTheBuyers),
        ...(OF_THE_FIRST.includes(role) || shown !== undefined ? [] : ofTheFirst),
      ].filter((it) => !JSON.stringify(asked).includes(it));
      const shownAllTheSame = hidden.filter((it) => said(answer).includes(it));
      expect(shownAllTheSame, word).to.deep.equal([]);
    };

    it(`${route} is done for ${by ? `who has the ${by}` : inWords(isDone)} and nobody else`, async () => {
      const asked = await prepare();
      const key = randomUUID();
      const tried = by ? { ...asked, ...WITHOUT[by](asked) } : asked;
      // What was read before is counted a moment later.
      await service.get(CountReader).beforeApplicationShutdown();
      const before = await wholeDatabase(shop);
      for (const role of refused) await send(role, tried, key);
      expect(await changedSince(shop, before)).to.deep.equal([]);
      for (const [nth, role] of served.entries()) {
        await send(role, nth === 0 ? asked : await prepare(), nth === 0 ? key : randomUUID());
      }
      if (by) expect((await sendAs(people.nobody, asked, key)).status).to.be.within(200, 204);
      // What was answered to one is nobody else's, though they send the same with the same key.
      for (const role of refused) await send(role, tried, key);
    });
  }
});
