/** SQL for which of how many the pieces of line `l` are, of those that are of a numbered edition. */
export const EDITION_NUMBERS = `(select coalesce(jsonb_agg(jsonb_build_object('piece', lp.public_number, 'number', e.number,
    'of', e.in_all) order by e.number), '[]')
  from ordering.line_pieces lp join catalog.shown_editions e on e.piece_id = lp.piece_id
  where lp.line_id = l.id and lp.released_at is null)`;
