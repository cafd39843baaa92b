/** A row of a file, and the line on which it begins. */
export interface DelimitedRow {
  line: number;
  cells: string[];
}

type Delimited = { rows: DelimitedRow[] } | { unclosedAt: number };

/**
 * The rows of a file of cells, by RFC 4180 with whatever separator; rows without anything in them are left out.
 *
 * Written here and not taken from a package: a statement has one of three separators, which its heading row tells, lines of
 * the bank's own above that, and each complaint needs its line; what is left to read is these forty lines.
 */
export function readDelimited(text: string, separator: string): Delimited {
  const rows: DelimitedRow[] = [];
  let line = 1;
  let row: DelimitedRow = { line, cells: [] };
  let cell = '';
  /** The line on which the open quotes began. */
  let quotedSince: number | undefined;

  const endCell = () => {
    row.cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((each) => each !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
  };

  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const isLineEnd = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (quotedSince !== undefined) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = undefined;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (character === separator) endCell();
    else if (isLineEnd) endRow();
    else cell += character;
    if (isLineEnd) line += 1;
  }
  if (quotedSince !== undefined) return { unclosedAt: quotedSince };
  endRow();
  return { rows };
}
