import type { RecordedStatement } from '@zhurnal/testing';
import { exchange, inventIds, listIdsIn } from './replay.js';
import type { Eyes, Replay, Replayed } from './replay.js';
import type { School } from './world.js';

/** Tells whether a statement, sent for another school, says anything of this one or changes it. */
export class LeakFinder {
  private constructor(
    private readonly school: Pick<School, 'schoolId' | 'sign'>,
    /** Ids of the school, with the tables in which they stand. */
    private readonly ids: ReadonlyMap<string, string>,
    private readonly states: readonly Replay[],
  ) {}

  /** Looks in each of the states of the database. */
  static async over(
    states: readonly Replay[],
    school: Pick<School, 'schoolId' | 'sign'>,
  ): Promise<LeakFinder> {
    const lists = await Promise.all(states.map((state) => state.listIds(school.schoolId)));
    return new LeakFinder(school, new Map([[school.schoolId, 'school'], ...lists.flat()]), states);
  }

  /** What is asked, whatever objects of their kind are named: ids are told apart by the tables in which they stand. */
  kindOf({ text, values }: Pick<RecordedStatement, 'text' | 'values'>): string {
    const kinds = new Map(listIdsIn(values).map((id) => [id, this.ids.get(id) ?? 'id']));
    return JSON.stringify([text, exchange(values, kinds)]);
  }

  /** What leaks, in words; nothing when nothing does. */
  async list(statement: Pick<RecordedStatement, 'text' | 'values'>, eyes: Eyes): Promise<string[]> {
    const found = await Promise.all(this.states.map((state) => this.find(state, statement, eyes)));
    return found.filter((leak) => leak !== undefined);
  }

  /**
   * Sends it with this school's objects named, and again with ids that nothing has: both must come to the same. Where
   * nothing of this school is named, there is nothing to exchange.
   */
  private async find(
    state: Replay,
    { text, values }: Pick<RecordedStatement, 'text' | 'values'>,
    eyes: Eyes,
  ): Promise<string | undefined> {
    const named = listIdsIn(values).filter((id) => this.ids.has(id));
    const invented = inventIds(named);
    const real = await state.send({ text, values }, eyes);
    const none =
      named.length === 0 ? real : await state.send({ text, values: exchange(values, invented) }, eyes);
    const back = new Map([...invented].map(([id, other]) => [other, id]));
    return this.judge(real, exchange([describe(none)], back)[0], named);
  }

  private judge(real: Replayed, none: unknown, named: readonly string[]): string | undefined {
    const said = describe(real);
    if ('refused' in real) return real.refused === '42501' || said === none ? undefined : said;
    if (real.changedSchools.includes(this.school.schoolId)) return `changes rows: ${said}`;
    if (real.command !== 'SELECT' && real.rowCount > 0 && named.length > 0) return `touches rows: ${said}`;
    const foreign = listIdsIn(real.rows).filter((id) => this.ids.has(id) && !named.includes(id));
    if (foreign.length > 0 || said.includes(this.school.sign)) return `answers rows: ${said}`;
    return said === none ? undefined : `tells that something is there: ${said} instead of ${String(none)}`;
  }
}

function describe(answer: Replayed): string {
  return 'refused' in answer
    ? `refused with ${answer.refused}`
    : `${answer.command} ${answer.rowCount} ${JSON.stringify(answer.rows)}`;
}
