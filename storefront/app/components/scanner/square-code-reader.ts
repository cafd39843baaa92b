import type { CodePicture } from './read-square-code';

/** The Shape Detection API, as far as we use it; TypeScript's DOM library does not know it yet. */
interface BarcodeDetector {
  detect(image: CodePicture): Promise<{ rawValue: string }[]>;
}

type DetectorClass = {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
};

/** What the square code in a picture says; undefined where none is seen. */
export type SquareCodeReader = (picture: CodePicture) => Promise<string | undefined>;

/**
 * The browser's own reader, or ours where it has none (Safari, Firefox, most desktops). Ours is fetched only then:
 * call this when somebody wants to scan, not before. Rejects when the network is gone.
 */
export async function openSquareCodeReader(): Promise<SquareCodeReader> {
  const detector = await builtInDetector();
  if (detector) return async (picture) => (await detector.detect(picture))[0]?.rawValue;
  const { readSquareCode } = await import('./read-square-code');
  return async (picture) => readSquareCode(picture);
}

async function builtInDetector(): Promise<BarcodeDetector | null> {
  const Detector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Detector) return null;
  const formats = await Detector.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : null;
}
