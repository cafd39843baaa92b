/** The numbers from `first` on, `size` of them. */
export interface NumberRange {
  first: number;
  size: number;
}

export const isWithin = ({ first, size }: NumberRange, number: number): boolean =>
  number >= first && number < first + size;
