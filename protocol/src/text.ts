// The encoders exist in Node and in every browser, but TypeScript knows them only from the libraries of one
// of the two; this package has neither, so it declares the little it uses.
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

// Each keeps nothing from one text to the next; to make one costs more than to use it.
const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text as UTF-8.
 *
 * @example utf8('Huế').length // 5
 */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * UTF-8 as text. A byte order mark is kept, so that the text always encodes to the same bytes again.
 *
 * @throws TypeError when the bytes are not UTF-8
 * @example textOf(utf8('Huế')) // 'Huế'
 */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
