/** As the description names it. */
export const KEY_HEADER = {
  name: 'Idempotency-Key',
  description: '16 to 200 characters, new for each intent: the same key and body are answered alike.',
};
