/** A box in window coordinates, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Distance between an anchor and its panel, and the least distance to the window's edge, px. */
const GAP = 6;
const EDGE = 8;

/**
 * Top left corner, px, of a panel beside its anchor: below it if there is room, else above;
 * aligned with its left edge and moved inwards so that the panel stays in the window.
 */
export function placePanel(
  anchor: Box,
  panel: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height + EDGE <= window.height;
  const top = fitsBelow || above < EDGE ? below : above;
  const left = Math.min(anchor.left, window.width - EDGE - panel.width);
  return {
    left: Math.max(EDGE, left),
    top: Math.max(EDGE, Math.min(top, window.height - EDGE - panel.height)),
  };
}
