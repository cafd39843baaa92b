/** What a cooperative can do with a certificate in the register. */
export const STATUS_ACTIONS = ['suspend', 'reinstate', 'withdraw'] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

/**
 * The reasons that an officer can choose, each with its code in the register (`docs/certificate.md`, "Reasons"). 4 and 6
 * are for pieces that are not in the cooperative's hands any more, or again; no page asks for them yet.
 */
export const STATUS_REASON_CODES = {
  'made-in-error': 1,
  'not-by-maker': 2,
  'not-as-described': 10,
  damaged: 3,
  'label-copied': 5,
  dispute: 7,
  resolved: 8,
  other: 9,
} as const;
export type StatusReason = keyof typeof STATUS_REASON_CODES;

/** In the order in which they are offered. */
export const STATUS_REASONS = Object.keys(STATUS_REASON_CODES) as [StatusReason, ...StatusReason[]];

/** The word for a code in the register; undefined for a code that no officer of ours can choose. */
export function reasonOfCode(code: number): StatusReason | undefined {
  return STATUS_REASONS.find((reason) => STATUS_REASON_CODES[reason] === code);
}

/** Reasons that make sense for an action: nobody withdraws for ever because something was resolved. */
export const REASONS_FOR: Readonly<Record<StatusAction, readonly StatusReason[]>> = {
  suspend: [
    'dispute',
    'not-as-described',
    'not-by-maker',
    'damaged',
    'label-copied',
    'made-in-error',
    'other',
  ],
  reinstate: ['resolved', 'made-in-error', 'other'],
  withdraw: ['made-in-error', 'not-as-described', 'not-by-maker', 'damaged', 'label-copied', 'other'],
};
