/** What the choice of a deposit posts; undefined for the whole price. What is neither is left for the schema to refuse. */
export function depositOfTyped(typed: unknown): unknown {
  if (typed === undefined || typed === '') return undefined;
  return /^\d{1,12}$/.test(String(typed)) ? { amount: String(typed), currency: 'VND' } : typed;
}
