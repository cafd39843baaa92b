import { useEffect, useRef } from 'react';

export interface InspectionKeys {
  accept: () => void;
  reject: () => void;
  next: () => void;
  previous: () => void;
  cancel: () => void;
}

/**
 * A, R, the arrows and Escape. Letters typed into a field, held down, or pressed with Ctrl or Alt are not meant for
 * us: one key decides about somebody's work.
 */
export function useInspectionKeys(keys: InspectionKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') return latest.current.cancel();
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      const act = actions[event.key.toLowerCase()];
      if (!act) return;
      // Else the "r" that opens the findings would be typed into them.
      event.preventDefault();
      latest.current[act]();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const actions: Record<string, keyof InspectionKeys> = {
  a: 'accept',
  r: 'reject',
  arrowright: 'next',
  arrowleft: 'previous',
};
