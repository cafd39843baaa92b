import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/**
 * What was chosen, or filled in by the browser, before the scripts were there: nobody heard it then.
 *
 * @param hear told once, with the fields, if one of them is not as the page came
 */
export function useChosenEarly<Part extends HTMLElement>(
  hear: (fields: Part) => void,
): RefObject<Part | null> {
  const fields = useRef<Part>(null);
  const tell = useEffectEvent(hear);
  useEffect(() => {
    const reading = setTimeout(() => {
      if (fields.current && isChanged(fields.current)) tell(fields.current);
    });
    return () => clearTimeout(reading);
  }, []);
  return fields;
}

const isChanged = (fields: HTMLElement): boolean =>
  [...fields.querySelectorAll('input')].some((box) => box.checked !== box.defaultChecked) ||
  [...fields.querySelectorAll('select')].some((list) => list.selectedIndex !== firstChosen(list));

/** Where a page says nothing it is the first. */
const firstChosen = ({ options }: HTMLSelectElement): number =>
  Math.max(
    0,
    [...options].findIndex((it) => it.defaultSelected),
  );
