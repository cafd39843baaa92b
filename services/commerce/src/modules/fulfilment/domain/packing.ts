import { parseQr, parseSerial, type Serial } from '@daulang/protocol';

/** A piece that goes into a parcel, with what its label says. */
export interface LabelledPiece {
  /** The piece's public name, <cooperative>/<number>. */
  number: string;
  serial: Serial;
}

/** What the labels at hand say of the pieces that a parcel is to have. Labels by their place among those given. */
export interface LabelsRead<Piece> {
  missing: Piece[];
  /** Of a piece whose label was given before. */
  twice: { label: number; piece: Piece } | undefined;
  /** Of none of them. */
  strange: number | undefined;
}

/**
 * Finds for each label the piece that it belongs to, in whatever order they were scanned or typed. Whole serials come
 * first, so that four last characters, which two pieces may share, are left for the other one. Empty ones say nothing.
 *
 * @param origin our own, which a scanned label names
 */
export function readLabels<Piece extends LabelledPiece>(
  pieces: readonly Piece[],
  labels: readonly string[],
  origin: string,
): LabelsRead<Piece> {
  const given = labels.flatMap((text, label) => (text === '' ? [] : [{ text, label }]));
  const isWhole = ({ text }: { text: string }) => wholeSerial(text, origin) !== undefined;
  const taken = new Set<Piece>();
  const read: LabelsRead<Piece> = { missing: [], twice: undefined, strange: undefined };
  for (const { text, label } of [...given.filter(isWhole), ...given.filter((it) => !isWhole(it))]) {
    const fitting = pieces.filter((piece) => isLabelOf(piece, text, origin));
    const piece = fitting.find((it) => !taken.has(it));
    if (piece) taken.add(piece);
    else if (fitting[0]) read.twice ??= { label, piece: fitting[0] };
    else read.strange ??= label;
  }
  return { ...read, missing: pieces.filter((piece) => !taken.has(piece)) };
}

/** Whether a text is a piece's label as scanned, its serial, or the last four characters of it. */
export function isLabelOf({ serial }: LabelledPiece, text: string, origin: string): boolean {
  const whole = wholeSerial(text, origin);
  if (whole !== undefined) return whole === serial;
  // The rest of the serial is put before, so that the check character judges four typed characters, too.
  const completed = parseSerial(serial.slice(0, -LAST) + text);
  return completed.kind === 'serial' && completed.serial === serial;
}

/** The last group on the label. */
const LAST = 4;

function wholeSerial(text: string, origin: string): Serial | undefined {
  const scanned = parseQr(text, [origin]);
  if (scanned.kind === 'label') return scanned.serial;
  const typed = parseSerial(text);
  return typed.kind === 'serial' ? typed.serial : undefined;
}
