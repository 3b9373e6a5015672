/** Outlines on a 16 × 16 field for the parts of the app. */
const OUTLINES = {
  today: 'M2.5 7.25 8 2.5l5.5 4.75M4 6.25v7.25h8V6.25M6.75 13.5v-3.75h2.5v3.75',
  diary: 'M3.5 2.25h9v11.5h-9zM3.5 2.25v11.5M5.75 2.25v11.5M8 5.5h2.5M8 8h2.5',
  homework: 'M3.5 2.25h9v11.5h-9zM5.75 5.75l1 1 2-2M5.75 10.25h4.5',
  marks: 'M2.5 13.5h11M4 13.5V9.25M8 13.5V5.5M12 13.5V2.5',
  attendance: 'M2.5 3.75h11v9.75h-11zM2.5 6.75h11M5.5 2.25v3M10.5 2.25v3M6.5 10.25h3',
  account: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.75 13.75C3 11.2 5 9.75 8 9.75s5 1.45 5.25 4',
} as const;

/** A part of the app. */
export type Section = keyof typeof OUTLINES;

/** The sign of a part of the app; words always stand beside it. */
export function Outline({ of }: { readonly of: Section }) {
  return (
    <svg className="zh-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[of]} />
    </svg>
  );
}
