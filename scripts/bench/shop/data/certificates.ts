import { bytesOf, serialHashOf } from '@daulang/protocol';
import type pg from 'pg';
import { columns } from './columns.ts';
import { NUMBER_OF_NOBODY } from './pieces.ts';

/** The register seals so many at once at most. */
const A_BATCH = 4_096;
const AT_ONCE = 10_000;
/** Numbers from here on no cooperative of the seed reaches. */
const FAR_NUMBERS = 1_000_000;

/**
 * Certificates, as many as there are products, each of one piece that is not sold. They stand in the tables as sealed
 * ones do and on no chain, so that what is sealed is found among many; nobody is shown their verdict.
 */
export async function fillCertificates(client: pg.ClientBase): Promise<void> {
  await client.query(CHOSEN, [NUMBER_OF_NOBODY]);
  await addSerialHashes(client);
  for (const statement of WRITTEN) await client.query(statement);
  await client.query('drop table sealed');
}

const CHOSEN = `
  create temp table sealed as
    select q.id as piece_id, q.product_id, q.cooperative_id, q.cooperative_number, q.artisan_id, q.number, q.serial,
      q.title, q.created_at, null::bytea as serial_hash, a.display_name, a.is_demo,
      row_number() over (order by q.number) - 1 as nth,
      null::uuid as batch_id, ((row_number() over (order by q.number) - 1) % ${A_BATCH})::int as position
    from (select *, row_number() over (partition by product_id order by number desc) as nth_piece
      from catalog.pieces where cooperative_number = $1) q
    join accounts.artisans a on a.id = q.artisan_id where nth_piece = 1`;

/** Keccak is not in the database. */
async function addSerialHashes(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ piece_id: string; serial: string }>(
    'select piece_id, serial from sealed',
  );
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    await client.query(
      `update sealed s set serial_hash = given.hash from unnest($1::uuid[], $2::bytea[]) as given (piece_id, hash)
       where s.piece_id = given.piece_id`,
      columns(
        rows
          .slice(first, first + AT_ONCE)
          .map(({ piece_id, serial }) => [piece_id, Buffer.from(bytesOf(serialHashOf(serial)))]),
      ),
    );
  }
}

/** What the seed sealed: its bytes are as long as anybody's. */
const PATTERN = `
  (select c.document, c.document_cid, c.content, c.maker_key, c.claim_key, c.siblings, b.root, b.manifest_cid,
     b.registry_chain, b.registry, b.created_by, t.bytes
   from certificates.certificates c join certificates.batches b on b.id = c.batch_id
   join certificates.statements t on t.piece_id = c.piece_id
   where c.live and b.state = 'final' order by c.number limit 1) as pattern`;

const WRITTEN = [
  `create temp table batch as
     select nth / ${A_BATCH} as nth, uuidv7() as id, count(*)::int as size, min(number) as first from sealed group by 1`,
  `update sealed s set batch_id = b.id from batch b where b.nth = s.nth / ${A_BATCH}`,
  `insert into certificates.batches (id, cooperative_id, cooperative_number, state, size, first_number, threshold, root,
     manifest_cid, created_by, created_at, registry_chain, registry)
   select b.id, s.cooperative_id, s.cooperative_number, 'final', b.size, b.first, 2, sha256(b.id::text::bytea),
     pattern.manifest_cid, pattern.created_by, now(), pattern.registry_chain, pattern.registry
   from batch b join sealed s on s.nth = b.nth * ${A_BATCH} cross join ${PATTERN}`,
  `insert into certificates.statements (piece_id, artisan_id, bytes, maker_name, maker_salt, maker_is_demo,
     vouched_reason, signed_at)
   select s.piece_id, s.artisan_id, pattern.bytes, s.display_name, sha256(s.serial::bytea), s.is_demo, null, s.created_at
   from sealed s cross join ${PATTERN}`,
  `insert into certificates.inspections (id, piece_id, cooperative_id, user_id, result, findings, made_at)
   select uuidv7(), s.piece_id, s.cooperative_id, pattern.created_by, 'accepted', 'Đúng mẫu.', s.created_at
   from sealed s cross join ${PATTERN}`,
  `insert into certificates.certificates (batch_id, position, piece_id, cooperative_id, cooperative_number, number, serial,
     serial_hash, document, document_cid, content, maker_key, claim_key, siblings, title)
   select s.batch_id, s.position, s.piece_id, s.cooperative_id, s.cooperative_number, s.number, s.serial, s.serial_hash,
     pattern.document, pattern.document_cid, pattern.content, pattern.maker_key, pattern.claim_key, pattern.siblings,
     s.title
   from sealed s cross join ${PATTERN}`,
  `insert into verification.scans (serial_hash, day, count) select serial_hash, created_at::date, 2 from sealed`,
  // News of claims, spread over the seed's cooperatives, in a block that is final.
  `insert into chain.events (block_number, log_index, block_hash, transaction_hash, contract, name, cooperative_number, args)
   select e.block_number, 1000000 + s.nth, e.block_hash, sha256(s.serial::bytea), 'token', 'Claimed', c.chain_number,
     jsonb_build_object('number', ${FAR_NUMBERS} + s.nth, 'content', '0x' || encode(sha256(s.serial::bytea), 'hex'),
       'tokenId', ((c.chain_number::numeric * 4294967296) + ${FAR_NUMBERS} + s.nth)::text, 'blockTime', 1795982056)
   from sealed s
   join (select cooperative_number as chain_number, row_number() over (order by cooperative_number) - 1 as place,
       count(*) over () as places from certificates.followed_news) c on c.place = s.nth % c.places
   cross join (select block_number, block_hash from chain.events order by block_number, log_index limit 1) e
   where s.nth % 2 = 0`,
  // Nobody waits for this news.
  `update certificates.followed_news f set event_id =
     (select max(id) from chain.events e where e.cooperative_number = f.cooperative_number)`,
  'drop table batch',
];
