const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Bytes in base64url without padding, as WebAuthn writes them.
 *
 * @example base64urlOf(Uint8Array.of(251, 255)) // '-_8'
 */
export function base64urlOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = Math.min(3, bytes.length - at);
    const block = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let i = 0; i <= left; i++) text += alphabet[(block >> (18 - 6 * i)) & 63];
  }
  return text;
}

/**
 * Reads base64url without padding.
 *
 * @throws on another character, an impossible length, or spare bits that are not zero
 * @example parseBase64url('-_8') // Uint8Array.of(251, 255)
 */
export function parseBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new Error(`"${character}" is not a character of base64url.`);
    pending = ((pending << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = pending >> bits;
    }
  }
  if (text.length % 4 === 1 || (pending & ((1 << bits) - 1)) !== 0) {
    throw new Error('The base64url text ends in the middle of a byte.');
  }
  return bytes;
}
