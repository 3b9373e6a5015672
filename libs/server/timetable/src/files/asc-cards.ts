import { maskAt } from './asc-grid.js';
import type { AscGrid } from './asc-grid.js';
import { valueOf, valuesOf } from './asc-content.js';
import type { AscRecord } from './asc-content.js';
import { readMask } from './asc-masks.js';
import { formatPeriods } from './build-file.js';
import { hasCommon } from './find-clashes.js';
import type { FindingList } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';
import type { FilePlacement } from './timetable-file.js';

/** A lesson to be placed: its element, and how findings call it. */
export interface PlacedLesson {
  readonly record: AscRecord;
  readonly label: string;
}

/** Periods a week: as asked for and where they stand. */
export interface PlacedPeriods {
  readonly periods: number;
  readonly placements: readonly FilePlacement[];
}

/** Exports round `periodsperweek` to one decimal. */
const ROUNDING = 0.06;

const isNear = (a: number, b: number) => Math.abs(a - b) < ROUNDING;

/** A card that stands nowhere has no period, or no day in its mask. */
function isPlaced(card: AscRecord): boolean {
  return valueOf(card, 'period') !== '' && !/^0*$/.test(valueOf(card, 'days'));
}

/** Cards of one lesson at one time that are compared with each other: a lesson has a handful. */
const COMPARED = 50;

/** Where the lessons of an aSc export stand. A card is one period, and a double lesson has two cards. */
export class AscCards {
  /** Cards that stand somewhere. */
  readonly count: number;
  private readonly byLesson = new Map<string, AscRecord[]>();

  constructor(
    cards: readonly AscRecord[],
    lessonIds: ReadonlySet<string>,
    private readonly grid: AscGrid,
    private readonly roomKeys: ReadonlySet<string>,
    private readonly allWeeksDefs: ReadonlySet<string>,
    private readonly findings: FindingList,
  ) {
    const placed = cards.filter(isPlaced);
    this.count = placed.length;
    for (const card of placed) {
      const id = valueOf(card, 'lessonid');
      const known = this.byLesson.get(id);
      if (known) known.push(card);
      else this.byLesson.set(id, [card]);
      if (!lessonIds.has(id)) findings.add('UNKNOWN_LESSON', card.row, id || card.tag, { lesson: id });
    }
  }

  /** Places of the lesson, compared with the periods it asks for. */
  place(lesson: PlacedLesson): PlacedPeriods {
    const cards = this.byLesson.get(valueOf(lesson.record, 'id')) ?? [];
    if (cards.length * this.grid.days.length > FILE_LIMITS.objects) {
      const params = { limit: String(FILE_LIMITS.objects) };
      this.findings.add('TOO_MANY_OBJECTS', lesson.record.row, lesson.label, params);
      return { periods: 0, placements: [] };
    }
    const placements = cards.flatMap((card) => this.placementsOf(card, lesson.label));
    this.objectToRepetition(placements, lesson.label);
    const cycle = Math.max(this.grid.weekAxis.count, 1);
    const placed = placements.reduce((sum, { weeks }) => sum + weeks.length, 0) / cycle;
    const asked = this.periodsAskedFor(lesson, placed);
    if (this.count === 0 || asked === 0) return { periods: asked, placements };
    // A lesson of some weeks only may count the periods of such a week instead of the average of all weeks.
    const mayCountOneWeek = cycle > 1 && !this.allWeeksDefs.has(valueOf(lesson.record, 'weeksdefid'));
    if (isNear(placed, asked) || (mayCountOneWeek && isNear(placements.length, asked))) {
      return { periods: placed, placements };
    }
    // Cards with faults of their own have been reproached already.
    if (placements.length >= cards.length) this.objectToNumber(lesson, placed, asked);
    return { periods: asked, placements };
  }

  private periodsAskedFor({ record, label }: PlacedLesson, placed: number): number {
    const text = valueOf(record, 'periodsperweek');
    const asked = text === '' ? placed : Number(text.replace(',', '.'));
    if (asked > 0 && asked < 1000) return asked;
    const params = { duration: text };
    if (text !== '') this.findings.add('ZERO_DURATION', record.row, label, params);
    else if (this.count > 0) this.findings.add('LESSON_UNPLACED', record.row, label, { periods: '—' });
    return 0;
  }

  private objectToNumber({ record, label }: PlacedLesson, placed: number, asked: number): void {
    const params = { periods: formatPeriods(asked), placed: formatPeriods(placed) };
    const shortfall = placed === 0 ? 'LESSON_UNPLACED' : 'LESSON_PARTLY_PLACED';
    this.findings.add(placed > asked ? 'MORE_PLACED_THAN_DECLARED' : shortfall, record.row, label, params);
  }

  /** One placement for each day of the card; none when the card names what the file does not know. */
  private placementsOf(card: AscRecord, label: string): readonly FilePlacement[] {
    const { row } = card;
    const { days, slots, weekAxis, termAxis } = this.grid;
    const slotKey = valueOf(card, 'period');
    const [dayMask, weekMask, termMask] = ['days', 'weeks', 'terms'].map((name) => valueOf(card, name));
    const dayPositions = dayMask ? readMask(dayMask, { count: days.length, definitions: [] }) : null;
    const weeks = readMask(weekMask ?? '', weekAxis);
    const terms = readMask(termMask ?? '', termAxis);
    const isSlotKnown = slots.some(({ key }) => key === slotKey);
    if (!isSlotKnown) this.findings.add('UNKNOWN_SLOT', row, label, { slot: slotKey });
    if (dayPositions === null) this.findings.add('UNKNOWN_DAY', row, label, { day: dayMask ?? '' });
    if (weeks === null) {
      const params = { weeks: weekMask ?? '', cycle: String(weekAxis.count) };
      this.findings.add('UNKNOWN_WEEK', row, label, params);
    }
    if (terms === null) {
      const params = { terms: termMask ?? '', count: String(termAxis.count) };
      this.findings.add('UNKNOWN_TERM', row, label, params);
    }
    const roomKeys = valuesOf(card, 'classroomids');
    for (const room of roomKeys.filter((key) => !this.roomKeys.has(key))) {
      this.findings.add('UNKNOWN_ROOM', row, label, { room });
    }
    if (!isSlotKnown || dayPositions === null || weeks === null || terms === null) return [];
    return dayPositions.map((position) => ({
      row,
      dayKey: maskAt(position, days.length),
      slotKey,
      weeks,
      terms: this.grid.terms.length === 0 ? [] : terms,
      roomKeys,
    }));
  }

  /** The same lesson twice at one time is a slip of whoever wrote the file. */
  private objectToRepetition(placements: readonly FilePlacement[], label: string): void {
    const byTime = new Map<string, FilePlacement[]>();
    for (const placement of placements) {
      const { row, dayKey, slotKey, weeks, terms } = placement;
      const time = `${dayKey} ${slotKey}`;
      const others = byTime.get(time) ?? [];
      if (others.some((other) => hasCommon(other.weeks, weeks) && hasCommon(other.terms, terms))) {
        const day = this.grid.days.find(({ key }) => key === dayKey)?.name ?? dayKey;
        this.findings.add('LESSON_PLACED_TWICE', row, label, { places: `${day}, ${slotKey}` });
      }
      if (others.length < COMPARED) others.push(placement);
      byTime.set(time, others);
    }
  }
}
