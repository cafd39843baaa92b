import { formatCertificateFile, serialHashOf, structOf, textOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { CertificateNotFound } from '../../certificates/index.js';
import { ReadBlock } from '../../media/index.js';
import { VerdictQueries } from '../data/verdict.queries.js';

/** The file to keep: with it and the chain anyone can verify, without us. It carries no serial. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly certificates: VerdictQueries,
    private readonly readBlock: ReadBlock,
  ) {}

  /** @throws CertificateNotFound, also when the stored bytes are not the sealed ones: nothing false is handed out */
  async ofSerial(serial: string): Promise<string> {
    const row = await this.certificates.bySerialHash(serialHashOf(serial));
    const block = row && (await this.readBlock.execute(row.documentCid));
    if (!row || !block || block.altered) throw new CertificateNotFound();
    return formatCertificateFile({
      format: 'certificate-file-v1',
      ...row.registry,
      ...structOf(row.fields),
      document: textOf(block.bytes),
      batch: row.batch,
      proof: row.proof,
    });
  }
}
