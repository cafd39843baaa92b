/**
 * Whether a text looks as a generator draws 32 bytes: `openssl rand -base64 32`, or in hex. A sentence, a word said
 * again and again, or one key struck for long does not.
 */
export function isDrawnSecret(text: string): boolean {
  if (isRepeated(text)) return false;
  // Of 64 hex digits all sixteen kinds are to be expected, of 43 letters some thirty kinds.
  if (/^[0-9a-f]{64,}$/i.test(text)) return kindsIn(text.toLowerCase()) >= 10;
  const isBase64 = /^[A-Za-z0-9+/_-]{43,}={0,2}$/.test(text);
  return isBase64 && /[a-z]/.test(text) && /[A-Z]/.test(text) && kindsIn(text) >= 18;
}

/** How many different characters there are. */
export function kindsIn(text: string): number {
  return new Set(text).size;
}

export function isRepeated(text: string): boolean {
  return /^(.+?)\1+$/.test(text);
}
