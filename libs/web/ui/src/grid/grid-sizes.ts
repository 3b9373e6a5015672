/** Where the parts of the grid lie, px, measured once after each layout and not at every key. */
export interface GridSizes {
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly nameWidth: number;
  readonly averageWidth: number;
  /** Left edges of the columns from the first one's left edge; one more for the right edge of the last. */
  readonly columnEdges: readonly number[];
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** Distances scrolled, px. */
export interface ScrollPosition {
  readonly left: number;
  readonly top: number;
}

/** The least scrolling that shows the cell clear of the head, the names and the averages. */
export function scrollToShow(
  cell: { readonly row: number; readonly column: number },
  sizes: GridSizes,
  from: ScrollPosition,
): ScrollPosition {
  const { columnEdges, rowHeight } = sizes;
  const left = columnEdges[cell.column];
  const right = columnEdges[cell.column + 1];
  const width = sizes.viewWidth - sizes.nameWidth - sizes.averageWidth;
  const height = sizes.viewHeight - sizes.headHeight;
  return {
    left: left === undefined || right === undefined ? from.left : shift(from.left, left, right, width),
    top: cell.row < 0 ? from.top : shift(from.top, cell.row * rowHeight, (cell.row + 1) * rowHeight, height),
  };
}

function shift(from: number, start: number, end: number, room: number): number {
  if (start < from) return start;
  return end > from + room ? end - room : from;
}
