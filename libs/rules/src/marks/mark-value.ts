/** The scales a work can be marked by: five points, or pass and fail. */
export const MARK_SCALES = ['five', 'pass_fail'] as const;

/** One of {@link MARK_SCALES}. */
export type MarkScale = (typeof MARK_SCALES)[number];

/** Every value a mark can have. `due` is the «точка»: work still owed, allowed in every scale and never counted. */
export const MARK_VALUES = ['2', '3', '4', '5', 'pass', 'fail', 'due'] as const;

/** One of {@link MARK_VALUES}. */
export type MarkValue = (typeof MARK_VALUES)[number];

const VALUES_OF_SCALE: Readonly<Record<MarkScale, readonly MarkValue[]>> = {
  five: ['2', '3', '4', '5', 'due'],
  pass_fail: ['pass', 'fail', 'due'],
};

const DISPLAY: Readonly<Record<MarkValue, string>> = {
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
  pass: 'зач',
  fail: 'нзач',
  due: '•',
};

/** The values a column of this scale accepts, lowest first, `due` last. */
export function listValuesOf(scale: MarkScale): readonly MarkValue[] {
  return VALUES_OF_SCALE[scale];
}

/** Does the scale have this value? Also reads text that comes from outside. */
export function isValueOf(scale: MarkScale, value: string): value is MarkValue {
  const values: readonly string[] = VALUES_OF_SCALE[scale];
  return values.includes(value);
}

/** The sign that stands in the journal's cell: «5», «зач», «нзач», «•». */
export function displayOf(value: MarkValue): string {
  return DISPLAY[value];
}

/** The points of a mark that counts in averages; undefined for pass, fail and due. */
export function pointsOf(value: MarkValue): 2 | 3 | 4 | 5 | undefined {
  switch (value) {
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    default:
      return undefined;
  }
}
