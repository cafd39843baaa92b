import type { LabelLayout } from '../../../../api/office.js';
import { UNPRINTABLE_MM } from '../../../platform/paper/paper.js';

/** Where labels stand on a page; all lengths in millimetres. */
export interface SheetLayout {
  page: { width: number; height: number };
  label: { width: number; height: number };
  columns: number;
  rows: number;
  /** From the page's corner to the first label, and from one label to the next. */
  margin: { left: number; top: number };
  gap: { column: number; row: number };
  /** Nearer to the paper's edge than this no office printer prints; a roll's printer does. */
  unprintable: number;
  /** A hang tag is read upright: seal, QR and words stand below each other. */
  upright: boolean;
}

const A4 = { width: 210, height: 297 };

/** A cut that is a little off takes nothing away. */
const LABEL_PADDING = 2;

/** The sheets that stationers sell (product.md, labels): A4 3×8 and 4×10, a 50×30 mm roll, a 40×70 mm hang tag. */
export const labelLayouts: Record<LabelLayout, SheetLayout> = {
  'a4-3x8': {
    page: A4,
    label: { width: 70, height: 37 },
    columns: 3,
    rows: 8,
    margin: { left: 0, top: 0.5 },
    gap: { column: 0, row: 0 },
    unprintable: UNPRINTABLE_MM,
    upright: false,
  },
  'a4-4x10': {
    page: A4,
    label: { width: 48.5, height: 25.4 },
    columns: 4,
    rows: 10,
    margin: { left: 8, top: 21.5 },
    gap: { column: 0, row: 0 },
    unprintable: UNPRINTABLE_MM,
    upright: false,
  },
  'roll-50x30': single(50, 30, false),
  'tag-40x70': single(40, 70, true),
};

function single(width: number, height: number, upright: boolean): SheetLayout {
  const label = { width, height };
  return {
    page: label,
    label,
    columns: 1,
    rows: 1,
    margin: { left: 0, top: 0 },
    gap: { column: 0, row: 0 },
    unprintable: 0,
    upright,
  };
}

/** Page (from 0) and corner (millimetres) of the label with this running number (from 0). */
export function placeOf(layout: SheetLayout, index: number): { page: number; left: number; top: number } {
  const perPage = layout.columns * layout.rows;
  const onPage = index % perPage;
  const column = onPage % layout.columns;
  const row = Math.floor(onPage / layout.columns);
  return {
    page: Math.floor(index / perPage),
    left: layout.margin.left + column * (layout.label.width + layout.gap.column),
    top: layout.margin.top + row * (layout.label.height + layout.gap.row),
  };
}

/** What may be printed on, of a label whose corner is there: its own margin kept free, and the paper's. */
export function printableArea(layout: SheetLayout, { left, top }: { left: number; top: number }) {
  const { page, label, unprintable } = layout;
  const within = (from: number, length: number, pageLength: number) => {
    const begin = Math.max(from + LABEL_PADDING, unprintable);
    const end = Math.min(from + length - LABEL_PADDING, pageLength - unprintable);
    return { begin, length: end - begin };
  };
  const across = within(left, label.width, page.width);
  const down = within(top, label.height, page.height);
  return { left: across.begin, top: down.begin, width: across.length, height: down.length };
}
