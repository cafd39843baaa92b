import { createRequire } from 'node:module';

/** PDF counts in points; on paper one thinks in millimetres. */
export const PT_PER_MM = 72 / 25.4;
export const INK = '#221D1A';

/** Nearer to a sheet's edge no office printer prints: ink-jets leave the most free, five millimetres. */
export const UNPRINTABLE_MM = 5;

export type Weight = 'regular' | 'bold';

/** A PDF that is being drawn; `bytes` is the whole file once its document is ended. */
export interface Paper {
  document: PDFKit.PDFDocument;
  bytes: Promise<Buffer>;
}

const fonts = createRequire(import.meta.url);
const font = (weight: string) =>
  fonts.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`);

/**
 * A file without pages yet, in a face that has all Vietnamese letters, to be printed in its own size. The library is
 * loaded by whoever draws: most processes never do.
 *
 * @param created what the file says of its age; now unless said
 */
export async function openPaper(title: string, created?: Date): Promise<Paper> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Creator: 'Dấu Làng', ...(created && { CreationDate: created }) },
  });
  const bytes = collect(document);
  printAsItIs(document);
  document.registerFont('regular', font('400Regular')).registerFont('bold', font('700Bold'));
  return { document, bytes };
}

/** A page of so many millimetres. */
export function addPage({ document }: Paper, { width, height }: { width: number; height: number }): void {
  document.addPage({ size: [width * PT_PER_MM, height * PT_PER_MM], margin: 0 });
}

/** Shrunk "to fit", what is printed would miss its place on the sheet: the print dialog is told to leave the size alone. */
function printAsItIs(document: PDFKit.PDFDocument): void {
  const { data } = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
  data['ViewerPreferences'] = document.ref({ PrintScaling: 'None' });
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
