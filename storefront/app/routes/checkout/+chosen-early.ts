import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/**
 * What was chosen, or filled in by the browser, before the scripts were there: nobody heard it then. Also what the page came with, for
 * one of these choices is asked for with all of the others.
 *
 * @param hear told once, with the fields, unless nothing is chosen and nothing was
 */
export function useChosenEarly<Part extends HTMLElement>(
  hear: (fields: Part) => void,
): RefObject<Part | null> {
  const fields = useRef<Part>(null);
  const tell = useEffectEvent(hear);
  useEffect(() => {
    const reading = setTimeout(() => {
      if (fields.current && isChosen(fields.current)) tell(fields.current);
    });
    return () => clearTimeout(reading);
  }, []);
  return fields;
}

const isChosen = (fields: HTMLElement): boolean =>
  [...fields.querySelectorAll('input')].some((box) => box.checked || box.defaultChecked) ||
  [...fields.querySelectorAll('option')].some(
    (option) => option.index > 0 && (option.selected || option.defaultSelected),
  );
