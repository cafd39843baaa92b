import { createRequire } from 'node:module';

/** Where the reader of papers lies: it comes with what makes pictures of them. */
const besideConverter = createRequire(createRequire(import.meta.url).resolve('pdf-to-png-converter'));

interface Reader {
  getDocument(source: { data: Uint8Array; verbosity: number }): {
    promise: Promise<{
      numPages: number;
      getPage(nth: number): Promise<{
        getTextContent(): Promise<{ items: { str?: string }[] }>;
      }>;
    }>;
  };
}

/** The words on a printed paper, of all of its pages. */
export async function wordsOn(pdf: Buffer): Promise<string> {
  const reader = (await import(besideConverter.resolve('pdfjs-dist/legacy/build/pdf.mjs'))) as Reader;
  const paper = await reader.getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let nth = 1; nth <= paper.numPages; nth += 1) {
    const { items } = await (await paper.getPage(nth)).getTextContent();
    words.push(...items.map(({ str = '' }) => str));
  }
  return words.join(' ');
}
