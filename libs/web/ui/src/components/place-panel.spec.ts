import { describe, expect, it } from '@jest/globals';
import { placePanel } from './place-panel.js';

const view = { width: 400, height: 300 };
const panel = { width: 200, height: 100 };

describe('a panel beside its anchor', () => {
  it('opens below, in line with it', () => {
    expect(placePanel({ left: 50, top: 40, width: 80, height: 30 }, panel, view)).toEqual({
      left: 50,
      top: 76,
    });
  });

  it('opens above when there is no room below', () => {
    expect(placePanel({ left: 50, top: 250, width: 80, height: 30 }, panel, view)).toEqual({
      left: 50,
      top: 144,
    });
  });

  it('moves inwards at the right edge of the window', () => {
    expect(placePanel({ left: 380, top: 40, width: 80, height: 30 }, panel, view).left).toBe(192);
  });

  it('stays in the window when it fits nowhere', () => {
    const { left, top } = placePanel(
      { left: -20, top: 130, width: 80, height: 30 },
      { width: 500, height: 280 },
      view,
    );
    expect({ left, top }).toEqual({ left: 8, top: 12 });
  });
});
