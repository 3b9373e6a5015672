import { describe, expect, it } from '@jest/globals';
import { scrollToShow } from './grid-sizes.js';
import type { GridSizes } from './grid-sizes.js';

// Room for five columns and ten rows between the fixed parts.
const sizes: GridSizes = {
  headHeight: 80,
  rowHeight: 28,
  nameWidth: 190,
  averageWidth: 70,
  columnEdges: Array.from({ length: 21 }, (_, index) => index * 34),
  viewWidth: 190 + 70 + 5 * 34,
  viewHeight: 80 + 10 * 28,
};
const start = { left: 0, top: 0 };

describe('the focused cell', () => {
  it('does not scroll the page when it is in full view', () => {
    expect(scrollToShow({ row: 9, column: 4 }, sizes, start)).toEqual(start);
  });

  it('is never left under the averages or below the edge', () => {
    expect(scrollToShow({ row: 10, column: 5 }, sizes, start)).toEqual({ left: 34, top: 28 });
  });

  it('is never left under the names or the head', () => {
    expect(scrollToShow({ row: 1, column: 2 }, sizes, { left: 200, top: 280 })).toEqual({
      left: 68,
      top: 28,
    });
  });

  it('in the head or among the averages scrolls one way only', () => {
    expect(scrollToShow({ row: -1, column: 8 }, sizes, { left: 0, top: 50 })).toEqual({ left: 136, top: 50 });
    expect(scrollToShow({ row: 12, column: 20 }, sizes, { left: 30, top: 0 })).toEqual({ left: 30, top: 84 });
    expect(scrollToShow({ row: 0, column: -1 }, sizes, { left: 30, top: 0 })).toEqual({ left: 30, top: 0 });
  });
});
