import { decodeQR } from 'qr/decode.js';

/** A still picture, or a camera's view of which the present frame is looked at. */
export type CodePicture = ImageBitmap | HTMLVideoElement;

/** Longest sides to look at, in pixels: the first finds a label that fills the picture, the second a small one. */
const LONGEST_SIDES = [800, 1600];

/** What the square code in a picture says, read by our own script; undefined where none is seen. */
export function readSquareCode(picture: CodePicture): string | undefined {
  for (const longest of LONGEST_SIDES) {
    const found = decode(pixelsOf(picture, longest));
    if (found !== undefined) return found;
  }
  return undefined;
}

function pixelsOf(picture: CodePicture, longest: number): ImageData {
  const [width, height] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser gives no drawing surface to read a picture from.');
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** The library throws where it sees no code, which for a camera's frame is the usual case. */
function decode({ width, height, data }: ImageData): string | undefined {
  try {
    return decodeQR({ width, height, data }, { format: 'RGBA', timeLimit: 150 });
  } catch {
    return undefined;
  }
}
