import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

interface Kept {
  id: string | number;
}

type Change = [kind: string, object: Kept];

/** A sentence about a line that somebody else wrote; the file stays as it is. */
export class JournalBroken extends Error {}

/**
 * Everything the sandbox knows: objects by kind and id, in the order they were made.
 *
 * On disk it is a file of lines, each the changes of one act; the newest line of an object counts. A process
 * killed in the middle of a line loses that act as a whole and nothing before it.
 */
export class Journal {
  private readonly kinds = new Map<string, Map<string | number, Kept>>();
  private file: number | null = null;
  private pending: Change[] | null = null;

  constructor(path: string | null) {
    if (path !== null) this.file = this.reopen(path);
  }

  get<T extends Kept>(kind: string, id: string | number): T | undefined {
    return this.kinds.get(kind)?.get(id) as T | undefined;
  }

  /** Oldest first. */
  all<T extends Kept>(kind: string): T[] {
    return [...(this.kinds.get(kind)?.values() ?? [])] as T[];
  }

  put<T extends Kept>(kind: string, object: T): T {
    this.keep(kind, object);
    if (this.pending) this.pending.push([kind, object]);
    else this.write([[kind, object]]);
    return object;
  }

  /** Writes every change that `act` makes as one line. The act is synchronous, so none comes between. */
  together<T>(act: () => T): T {
    if (this.pending) return act();
    this.pending = [];
    try {
      return act();
    } finally {
      const changes = this.pending;
      this.pending = null;
      this.write(changes);
    }
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private keep(kind: string, object: Kept): void {
    const objects = this.kinds.get(kind) ?? new Map<string | number, Kept>();
    objects.set(object.id, object);
    this.kinds.set(kind, objects);
  }

  private write(changes: Change[]): void {
    if (this.file === null || changes.length === 0) return;
    const { size } = fstatSync(this.file);
    try {
      appendFileSync(this.file, lineOf(changes));
    } catch (error) {
      // The disk is full. Half a line would swallow the one after it.
      ftruncateSync(this.file, size);
      throw error;
    }
  }

  /** Reads the file, writes it anew without outdated lines and opens it for more. */
  private reopen(path: string): number {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (existsSync(path)) this.read(path);
    const draft = `${path}.draft`;
    const file = openSync(draft, 'w', 0o600);
    for (const [kind, objects] of this.kinds)
      for (const object of objects.values()) appendFileSync(file, lineOf([[kind, object]]));
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, path);
    return openSync(path, 'a', 0o600);
  }

  private read(path: string): void {
    let number = 0;
    for (const line of wholeLinesOf(path)) {
      number++;
      for (const [kind, object] of changesOf(line, `${path}, line ${number}`)) this.keep(kind, object);
    }
  }
}

const lineOf = (changes: readonly Change[]): string => `${JSON.stringify(changes)}\n`;

function changesOf(line: string, place: string): Change[] {
  try {
    return JSON.parse(line) as Change[];
  } catch {
    throw new JournalBroken(`${place}, cannot be read: mend the line, or begin anew with "npm run reset".`);
  }
}

const PIECE_BYTES = 1024 * 1024;

/**
 * Line by line, so that a long life of the sandbox never stands in memory as text. What follows the last line break was cut off
 * while it was being written.
 */
function* wholeLinesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const piece = Buffer.alloc(PIECE_BYTES);
  let begun = '';
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      const lines = (begun + decoder.write(piece.subarray(0, length))).split('\n');
      begun = lines.pop()!;
      yield* lines;
    }
  } finally {
    closeSync(file);
  }
}
