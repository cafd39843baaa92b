/** What a cooperative can do with a certificate in the register. */
export const STATUS_ACTIONS = ['suspend', 'reinstate', 'withdraw'] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

export const STATUS_REASONS = [
  'made-in-error',
  'not-as-described',
  'damaged',
  'label-copied',
  'dispute',
  'resolved',
  'other',
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

/** Reasons that make sense for an action: nobody withdraws for ever because something was resolved. */
export const REASONS_FOR: Readonly<Record<StatusAction, readonly StatusReason[]>> = {
  suspend: ['dispute', 'not-as-described', 'damaged', 'label-copied', 'made-in-error', 'other'],
  reinstate: ['resolved', 'made-in-error', 'other'],
  withdraw: ['made-in-error', 'not-as-described', 'damaged', 'label-copied', 'other'],
};
