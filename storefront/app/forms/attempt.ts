import type { FieldError, Problem } from '@daulang/commerce/api/problems';
import { typedIn } from './form-body.ts';
import { FORM_KEY } from './form-key.ts';

/** What is wrong, and where. `isUnknown`: with a field that the request does not have, so that none of the page's is it. */
export interface Complaint extends FieldError {
  isUnknown?: boolean;
}

/** What came of sending a form that did not go through: what was typed is kept, each complaint stands at its field. */
export interface Attempt {
  typed: Record<string, string>;
  errors: Complaint[];
  problem: Problem | null;
  /** Nothing came back from our server: nobody knows whether the form arrived. */
  isUnanswered?: boolean;
  /** The key that the form was drawn with: sent again, it is the same form. */
  key?: string;
}

/** A form that was not even sent on, because of its fields. */
export function stopped(form: FormData, errors: Complaint[]): Attempt {
  return { typed: typedIn(form), errors, problem: null };
}

/** A form that the service refused. */
export function refused(form: FormData, problem: Problem): Attempt {
  return { typed: typedIn(form), errors: problem.errors ?? [], problem, ...keyIn(form) };
}

/** A form that was sent into a network that was not there. */
export function unanswered(form: FormData): Attempt {
  return { typed: typedIn(form), errors: [], problem: null, isUnanswered: true, ...keyIn(form) };
}

function keyIn(form: FormData): Pick<Attempt, 'key'> {
  const key = form.get(FORM_KEY);
  return typeof key === 'string' ? { key } : {};
}

export interface FieldState {
  name: string;
  defaultValue: string;
  error: string | undefined;
}

/** The state of the field that fills `name`, a JSON pointer into the request. */
export function fieldOf(attempt: Attempt | null | undefined, name: string): FieldState {
  return { name, defaultValue: attempt?.typed[name] ?? '', error: errorAt(attempt?.errors, name) };
}

/** A complaint about a group, or about something inside of what a field fills, stands at that field too. */
export function errorAt(errors: FieldError[] | undefined, name: string): string | undefined {
  return errors?.find(({ pointer }) => isAbout(pointer, name))?.detail;
}

/** Complaints that no field of the form can show. */
export function unplaced({ typed, errors }: Attempt): Complaint[] {
  const names = Object.keys(typed);
  return errors.filter(
    ({ pointer, isUnknown }) => isUnknown || !names.some((name) => isAbout(pointer, name)),
  );
}

function isAbout(pointer: string, name: string): boolean {
  return (
    pointer === name || pointer.startsWith(`${name}/`) || (pointer !== '' && name.startsWith(`${pointer}/`))
  );
}
