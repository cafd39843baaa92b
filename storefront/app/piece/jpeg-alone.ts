const JFIF = 0xe0;
const ADOBE = 0xee;
const COMMENT = 0xfe;
const SCAN = 0xda;

const isNote = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && marker !== JFIF && marker !== ADOBE);

/**
 * A JPEG without the notes some browsers add to what they draw (Safari: EXIF and Photoshop segments without a word
 * in them): the service takes a picture that is alone in its file. What is no JPEG comes back as it is.
 */
export function jpegAlone(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = bytes[at + 1] ?? 0;
    const next = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (next > bytes.length) return bytes;
    if (!isNote(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(bytes.subarray(at));
  return joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
