import type { Journal } from '@daulang/sandbox-kit/journal';
import type { SandboxClock } from './clock.js';
import { newId } from './ids.js';
import type { StripeFile } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';

/** Stripe takes as much for the evidence of a dispute. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

const KINDS = [
  { type: 'pdf', begins: Buffer.from('%PDF-') },
  { type: 'jpg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { type: 'png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
] as const;

interface FileContent {
  id: string;
  base64: string;
}

/** What was uploaded to be shown to a bank. */
export class Files {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
  ) {}

  /** @throws StripeError when it is none of the kinds of file that banks read */
  keep(purpose: 'dispute_evidence', { name, bytes }: { name: string; bytes: Buffer }): StripeFile {
    const kind = KINDS.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
    if (!kind) {
      throw new StripeError(
        'invalid_request_error',
        'Files for dispute_evidence must be a PDF, JPEG or PNG.',
        {
          param: 'file',
          code: 'file_type_invalid',
        },
      );
    }
    const id = newId('file');
    this.journal.put<FileContent>('file_content', { id, base64: bytes.toString('base64') });
    return this.journal.put<StripeFile>('file', {
      id,
      object: 'file',
      created: this.clock.now(),
      expires_at: null,
      filename: name,
      links: null,
      purpose,
      size: bytes.length,
      title: null,
      type: kind.type,
      url: `https://files.stripe.com/v1/files/${id}/contents`,
    });
  }

  /** @throws StripeError when there is none */
  find(id: string, param = 'file'): StripeFile {
    const file = this.journal.get<StripeFile>('file', id);
    if (!file) throw noSuch('file upload', id, param);
    return file;
  }

  /** @throws StripeError when there is none */
  read(id: string): { file: StripeFile; bytes: Buffer } {
    const content = this.journal.get<FileContent>('file_content', id);
    if (!content) throw noSuch('file upload', id, 'file');
    return { file: this.find(id), bytes: Buffer.from(content.base64, 'base64') };
  }
}
