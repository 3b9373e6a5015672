/** Outline of each sign on a 16 × 16 field. A sign never stands without words for a screen reader. */
const OUTLINES = {
  check: 'M3.5 8.5l3 3 6-7',
  close: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.5l6 11H2l6-11zM8 6.8v3M8 11.7v.1',
  note: 'M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5zM8 7.4v3.6M8 5v.1',
  clock: 'M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5zM8 4.5V8l2.4 1.6',
  lock: 'M3.75 7.25h8.5v6h-8.5zM5.5 7.25V5a2.5 2.5 0 0 1 5 0v2.25',
  cloudOff: 'M2 2l12 12M5 5.3A3.2 3.2 0 0 0 4.6 12H11M13.2 11A2.8 2.8 0 0 0 11.7 6.5 3.9 3.9 0 0 0 7.2 4.1',
  split: 'M8 2v12M5 5L2 8l3 3M11 5l3 3-3 3',
  send: 'M8 13V3.5M4 7l4-4 4 4',
  upload: 'M8 10.5V2.5M5 5.2l3-3 3 3M2.5 10.5v3h11v-3',
  download: 'M8 2.5v8M5 7.8l3 3 3-3M2.5 10.5v3h11v-3',
  print: 'M4.5 6V2.25h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4.25h-7z',
  plus: 'M8 3v10M3 8h10',
  up: 'M3.5 10L8 5.5 12.5 10',
  down: 'M3.5 6L8 10.5 12.5 6',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  search: 'M7 11.75a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5zM10.5 10.5l3.25 3.25',
  pencil: 'M3 13l.7-3.2 7-7 2.5 2.5-7 7L3 13zM9.2 4.3l2.5 2.5',
  comment: 'M2.5 3.25h11v8h-6l-3 2.5v-2.5h-2z',
  history: 'M2.3 8a5.7 5.7 0 1 1 1.8 4.1M2 12.5V9.3h3.2M8 5v3.2l2 1.3',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a3.75 3.75 0 0 0 0 7.5H10',
  sun: 'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.85.85M11.75 11.75l.85.85M3.4 12.6l.85-.85M11.75 4.25l.85-.85',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z',
  device: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  book: 'M8 4c-1.5-1-3.5-1.3-5.5-1.25v9.5C4.5 12.2 6.5 12.5 8 13.5c1.5-1 3.5-1.3 5.5-1.25v-9.5C11.5 2.7 9.5 3 8 4zM8 4v9.5',
  calendar: 'M2.5 3.75h11v9.75h-11zM2.5 6.75h11M5.25 2v3M10.75 2v3',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.75 13.5c.2-2.6 1.9-4 4.25-4s4.05 1.4 4.25 4M10.5 3a2.3 2.3 0 0 1 0 4.3M12 9.8c1.4.5 2.1 1.8 2.25 3.7',
  bell: 'M3 11.5c1.2-1 1.2-2.3 1.2-4.2a3.8 3.8 0 0 1 7.6 0c0 1.9 0 3.2 1.2 4.2zM6.7 13.7a1.5 1.5 0 0 0 2.6 0',
} as const;

export type IconName = keyof typeof OUTLINES;

/** A decorative sign: hidden from assistive technology, drawn in the colour of the text beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="zh-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
