import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { SaveTrouble } from './save-piece';
import { type FieldName, fieldOfPointer } from './read-piece-form';

/** What is wrong with each field, in words: found here, or by the service. */
export function useFieldErrors(trouble: SaveTrouble | undefined): Partial<Record<FieldName, string>> {
  const t = useMessages(studioMessages);
  const errors: Partial<Record<FieldName, string>> = {};
  for (const [name, fault] of Object.entries(trouble?.faults ?? {})) errors[name as FieldName] = t[fault];
  const problem = trouble?.problem;
  if (problem && typeof problem === 'object') {
    for (const { pointer, detail } of problem.errors ?? []) {
      const name = fieldOfPointer(pointer);
      if (name) errors[name] = detail;
    }
  }
  return errors;
}
