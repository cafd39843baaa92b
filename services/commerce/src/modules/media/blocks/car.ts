import { CarWriter } from '@ipld/car';
import { CID } from 'multiformats/cid';

/** A CAR (version 1) whose root and only block is this one. */
export async function carOf(cid: string, bytes: Uint8Array): Promise<Buffer> {
  const address = CID.parse(cid);
  const { writer, out } = CarWriter.create([address]);
  const collected = collect(out);
  await writer.put({ cid: address, bytes });
  await writer.close();
  return collected;
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
