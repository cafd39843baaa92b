/** The hidden field of a form that writes: a key made when the form was drawn, by which the service knows it again. */
export const FORM_KEY = 'form-key';

/** Not `randomUUID`, which browsers have on https and localhost alone. */
function drawn(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param place which form of a page it is: the same when the page is drawn again */
export const drawFormKey = (place: string): string => `${drawn()}.${place.replace(/\W/g, '')}`;

/** Whether the same form of the page was drawn with it. */
export const isKeyOf = (key: string, place: string): boolean => key.endsWith(`.${place.replace(/\W/g, '')}`);

/**
 * The key of a form that did not go through, as a page's answer to it says: it keeps its key, since nobody knows whether
 * it arrived. Undefined where it went through.
 */
export function keyInTrouble(answer: unknown): string | undefined {
  const said = answer as Trouble | { attempt?: Trouble | null } | null | undefined;
  const attempt = said && 'attempt' in said ? said.attempt : (said as Trouble | null | undefined);
  return attempt?.problem || attempt?.isUnanswered ? attempt.key : undefined;
}

interface Trouble {
  problem?: unknown;
  isUnanswered?: boolean;
  key?: string;
}
