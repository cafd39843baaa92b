/** More different products than this is not a buyer but a trader. Plain numbers, so that a page can have them too. */
export const MOST_LINES = 50;
export const MOST_PIECES_A_LINE = 20;
