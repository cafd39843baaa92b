/** Names of the opcodes that no contract of ours may hold, or that only one may. */
export const OPCODES = {
  CREATE: 0xf0,
  CALL: 0xf1,
  CALLCODE: 0xf2,
  DELEGATECALL: 0xf4,
  CREATE2: 0xf5,
  SELFDESTRUCT: 0xff,
} as const;

const PUSH1 = 0x60;
const PUSH32 = 0x7f;

/** The opcodes of runtime code, without what its pushes carry and without the metadata at its end. */
export function opcodesOf(runtime: string): Set<number> {
  const bytes = Buffer.from(runtime.slice(2), 'hex');
  // The last two bytes say how long the CBOR before them is.
  const end = bytes.length - 2 - bytes.readUInt16BE(bytes.length - 2);
  const found = new Set<number>();
  for (let at = 0; at < end; ++at) {
    const opcode = bytes[at]!;
    found.add(opcode);
    if (opcode >= PUSH1 && opcode <= PUSH32) at += opcode - PUSH1 + 1;
  }
  return found;
}
