import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to each piece, in one place. Of pieces of before, what the other tables still tell is written down. */
export class History1796259530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA history;

      CREATE TABLE history.piece_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        piece_id uuid NOT NULL,
        what text NOT NULL,
        -- In which role somebody did it; never who.
        by_role text NOT NULL CHECK (by_role IN ('maker', 'officer', 'buyer', 'holder', 'service')),
        at timestamptz NOT NULL,
        -- The village where the piece was then; null when it was on its way, or nobody knows.
        place text,
        cause text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX events_of_piece ON history.piece_events (piece_id, id);
      -- A block may be read again: what its transaction did to a piece is told once.
      CREATE UNIQUE INDEX once_a_transaction ON history.piece_events (piece_id, what, cause)
        WHERE cause LIKE 'transaction/%';

      CREATE FUNCTION history.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What happened to a piece is only added to: a slip is taken back by another event.'
          USING ERRCODE = 'restrict_violation';
      END $$;
    `);
    await runner.query(OF_BEFORE);
    await runner.query(`
      CREATE TRIGGER piece_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history.piece_events
        FOR EACH STATEMENT EXECUTE FUNCTION history.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA history CASCADE');
  }
}

const OF_BEFORE = `
  WITH certified AS (
    SELECT c.piece_id, c.chain_number, c.number, '0x' || encode(b.root, 'hex') AS root
    FROM certificates.certificates c JOIN certificates.batches b ON b.id = c.batch_id
    WHERE c.live AND b.state IN ('recorded', 'final')
  ), on_chain AS (
    SELECT e.name, e.args, e.cooperative, 'transaction/0x' || encode(e.transaction_hash, 'hex') AS cause
    FROM chain.events e WHERE e.name IN ('BatchIssued', 'StatusSet', 'Claimed')
  ), told (piece_id, what, by_role, at, place, cause) AS (
    SELECT id, 'made', 'maker', created_at, village_slug, NULL FROM catalog.pieces
    UNION ALL
    SELECT s.piece_id, 'signed', 'maker', s.signed_at, p.village_slug, NULL
      FROM certificates.statements s JOIN catalog.pieces p ON p.id = s.piece_id WHERE s.signed_at IS NOT NULL
    UNION ALL
    SELECT i.piece_id, CASE i.result WHEN 'accepted' THEN 'inspected' ELSE 'rejected' END, 'officer', i.made_at,
        p.village_slug, NULL
      FROM certificates.inspections i JOIN catalog.pieces p ON p.id = i.piece_id
    UNION ALL
    SELECT i.piece_id, 'inspection-undone', 'officer', i.undone_at, p.village_slug, NULL
      FROM certificates.inspections i JOIN catalog.pieces p ON p.id = i.piece_id WHERE i.undone_at IS NOT NULL
    UNION ALL
    SELECT c.piece_id, 'sealed', 'officer', to_timestamp((e.args ->> 'issuedAt')::bigint), p.village_slug, e.cause
      FROM certified c JOIN catalog.pieces p ON p.id = c.piece_id
      JOIN on_chain e ON e.name = 'BatchIssued' AND e.cooperative = c.chain_number AND e.args ->> 'root' = c.root
    UNION ALL
    SELECT piece_id, 'sold', 'buyer', sold_at, NULL, 'order/' || order_id FROM inventory.sales
    UNION ALL
    SELECT lp.piece_id,
        CASE WHEN h.is_undo THEN CASE h.state WHEN 'to-pack' THEN 'unpacked' ELSE 'unsent' END ELSE h.state END,
        'officer', h.at, NULL, 'parcel/' || h.parcel_id
      FROM fulfilment.history h JOIN ordering.lines l ON l.parcel_id = h.parcel_id
      JOIN ordering.line_pieces lp ON lp.line_id = l.id AND lp.released_at IS NULL
      WHERE h.is_undo OR h.state IN ('packed', 'sent', 'delivered')
    UNION ALL
    SELECT c.piece_id, CASE e.args ->> 'state' WHEN '0' THEN 'reinstated' WHEN '1' THEN 'suspended' ELSE 'withdrawn' END,
        'officer', to_timestamp((e.args ->> 'setAt')::bigint), NULL, e.cause
      FROM certified c JOIN on_chain e ON e.name = 'StatusSet' AND e.cooperative = c.chain_number
        AND (e.args ->> 'number')::bigint = c.number
    UNION ALL
    SELECT c.piece_id, 'claimed', 'holder', to_timestamp((e.args ->> 'blockTime')::bigint), NULL, e.cause
      FROM certified c JOIN on_chain e ON e.name = 'Claimed' AND e.cooperative = c.chain_number
        AND (e.args ->> 'number')::bigint = c.number
  )
  INSERT INTO history.piece_events (piece_id, what, by_role, at, place, cause)
    SELECT piece_id, what, by_role, at, place, cause FROM told WHERE at IS NOT NULL ORDER BY at, piece_id
    ON CONFLICT DO NOTHING`;
