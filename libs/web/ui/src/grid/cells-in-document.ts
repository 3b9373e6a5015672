import type { Cell } from '@zhurnal/rules';
import type { GridSizes } from './grid-sizes.js';

/**
 * Finds cells in the document by place. The grid's first child is its head, the last one its body. Each row holds the name, the columns in order, and the average, so that
 * column −1 is its first child; row −1 is the head.
 */
export class CellsInDocument {
  constructor(private readonly grid: HTMLElement) {}

  cell({ row, column }: Cell): HTMLElement | undefined {
    const line = row === -1 ? this.headRow() : this.body().children[row];
    const found = line?.children[column + 1];
    return found instanceof HTMLElement ? found : undefined;
  }

  /** The cell that holds a node of the document. */
  placeOf(node: EventTarget | null): Cell | undefined {
    const element =
      node instanceof Element ? node.closest('[role=gridcell],[role=rowheader],[role=columnheader]') : null;
    const line = element?.parentElement;
    if (!element || !line || !this.grid.contains(element)) return undefined;
    const column = Array.prototype.indexOf.call(line.children, element) - 1;
    const row = line === this.headRow() ? -1 : Array.prototype.indexOf.call(this.body().children, line);
    return { row, column };
  }

  measure(): GridSizes {
    const heads = Array.from(this.headRow().children, (head) =>
      head instanceof HTMLElement ? head.offsetWidth : 0,
    );
    const columns = heads.slice(1, -1);
    const columnEdges = [0];
    columns.forEach((width, index) => columnEdges.push((columnEdges[index] ?? 0) + width));
    const firstRow = this.body().firstElementChild;
    return {
      headHeight: this.head().offsetHeight,
      rowHeight: firstRow instanceof HTMLElement ? firstRow.offsetHeight : 0,
      nameWidth: heads[0] ?? 0,
      averageWidth: heads.at(-1) ?? 0,
      columnEdges,
      viewWidth: this.grid.clientWidth,
      viewHeight: this.grid.clientHeight,
    };
  }

  private head(): HTMLElement {
    return partOf(this.grid.firstElementChild);
  }

  private body(): HTMLElement {
    return partOf(this.grid.lastElementChild);
  }

  private headRow(): HTMLElement {
    return partOf(this.head().lastElementChild);
  }
}

function partOf(element: Element | null): HTMLElement {
  if (element instanceof HTMLElement) return element;
  throw new Error('The grid has lost its head or its body');
}
