import { createRequire } from 'node:module';

export const PT_PER_MM = 72 / 25.4;
/** Black would be harder than all else that is printed beside it. */
export const INK = '#221D1A';

const fonts = createRequire(import.meta.url);
const font = (weight: string) =>
  fonts.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`);

/**
 * A PDF without pages yet, with the house's letters as `regular` and `bold`. The library is loaded by whoever draws: most
 * processes never do.
 *
 * @returns the document to draw on, and its bytes once it has been ended
 */
export async function openPdf(
  title: string,
  created?: Date,
): Promise<{ document: PDFKit.PDFDocument; bytes: Promise<Buffer> }> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Creator: 'Dấu Làng', ...(created && { CreationDate: created }) },
  });
  document.registerFont('regular', font('400Regular')).registerFont('bold', font('700Bold'));
  return { document, bytes: collect(document) };
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
