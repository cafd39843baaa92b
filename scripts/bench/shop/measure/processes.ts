import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_A_SECOND = 100;

/** Whether the system tells what is asked here; elsewhere the figures are left out. */
const canLook = existsSync('/proc/self/stat');

/** Processor seconds of a process so far, with those of its children (a database has one for each connection). */
export function processorSeconds(pid: number): number {
  if (!canLook) return 0;
  const own = statOf(pid);
  if (!own) return 0;
  // Children that have ended are in the third and fourth number.
  const ticks = own.user + own.system + own.endedUser + own.endedSystem;
  const children = childrenOf(pid).map(statOf);
  const theirs = children.reduce((sum, child) => sum + (child ? child.user + child.system : 0), 0);
  return (ticks + theirs) / TICKS_A_SECOND;
}

/** Memory that a process holds, in megabytes as the system counts them (RSS); what children share is counted once. */
export function residentMegabytes(pid: number): number {
  if (!canLook) return 0;
  const kilobytes = [pid, ...childrenOf(pid)].map((each) => proportionalOf(each));
  return kilobytes.length === 1 ? rssOf(pid) / 1024 : kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

interface Stat {
  parent: number;
  user: number;
  system: number;
  endedUser: number;
  endedSystem: number;
}

function statOf(pid: number): Stat | undefined {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The name stands in brackets and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (field: number) => fields[field] ?? 0;
  return { parent: at(1), user: at(11), system: at(12), endedUser: at(13), endedSystem: at(14) };
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => statOf(each)?.parent === pid);
}

function rssOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
}

function proportionalOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
