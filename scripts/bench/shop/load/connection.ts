import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** Names in lower case, as they came: a bench looks for few of them. */
  head: string;
  /** As sent: compressed when the head says so. */
  body: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/**
 * One keep-alive HTTP/1.1 connection that asks one question at a time and understands what our own servers answer. A
 * general client costs several times as much, and load and servers share the machine's cores.
 */
export class Connection {
  private readonly host: string;
  private readonly port: number;
  private socket: Socket | undefined;
  private parts: Buffer[] = [];
  private length = 0;
  private head: string | undefined;
  private headLength = 0;
  private bodyLength: number | 'chunked' = 0;
  private settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor({ host, port }: { host: string; port: number }) {
    this.host = host;
    this.port = port;
  }

  /** @param request head and body as they go over the wire */
  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket ??= this.open();
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private open(): Socket {
    const socket = connect({ host: this.host, port: this.port, noDelay: true });
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => {
      if (this.socket === socket) this.socket = undefined;
      this.fail(new Error('closed before the answer was complete'));
    });
    return socket;
  }

  private fail(error: Error): void {
    this.parts = [];
    this.length = 0;
    this.head = undefined;
    this.socket = undefined;
    this.settle?.reject(error);
    this.settle = undefined;
  }

  private take(chunk: Buffer): void {
    this.parts.push(chunk);
    this.length += chunk.length;
    if (this.head === undefined && !this.takeHead()) return;
    if (!this.isComplete(chunk)) return;
    const whole = this.whole().subarray(this.headLength);
    const body = this.bodyLength === 'chunked' ? withoutChunks(whole) : whole;
    const answer = { status: Number(this.head!.slice(9, 12)), head: this.head!, body };
    const closes = this.head!.includes('\r\nconnection: close');
    this.parts = [];
    this.length = 0;
    this.head = undefined;
    const { settle } = this;
    this.settle = undefined;
    if (closes) this.close();
    settle?.resolve(answer);
  }

  private takeHead(): boolean {
    const all = this.whole();
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return false;
    this.head = all.toString('latin1', 0, end).toLowerCase();
    this.headLength = end + END_OF_HEAD.length;
    const length = /\r\ncontent-length: (\d+)/.exec(this.head);
    this.bodyLength = length ? Number(length[1]) : this.head.includes('chunked') ? 'chunked' : 0;
    return true;
  }

  private isComplete(last: Buffer): boolean {
    if (this.bodyLength !== 'chunked') return this.length >= this.headLength + this.bodyLength;
    const end = last.length >= LAST_CHUNK.length ? last : this.whole();
    return end.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }

  private whole(): Buffer {
    if (this.parts.length > 1) this.parts = [Buffer.concat(this.parts, this.length)];
    return this.parts[0]!;
  }
}

/** @throws when the chunks do not fit together: an answer cut short is no answer */
function withoutChunks(framed: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = framed.indexOf('\r\n', at);
    const size = line < 0 ? NaN : parseInt(framed.toString('latin1', at, line), 16);
    if (Number.isNaN(size)) throw new Error('an answer in broken chunks');
    if (size === 0) return Buffer.concat(parts);
    parts.push(framed.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
