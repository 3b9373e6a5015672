import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CONTROL_COUNTS } from '@zhurnal/rules';
import type { ControlKind } from '@zhurnal/rules';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { ControlKindEnum, ControlRowsAnswer, ControlTableAnswer } from './control.graphql.js';
import type { ControlRows } from './control.graphql.js';
import { ControlReader } from './control.reader.js';
import type { ControlTable } from './control.reader.js';
import { ControlRowsReader } from './control-rows.reader.js';

/** How the journals are kept, for those who control them. */
@Resolver()
export class ControlResolver {
  constructor(
    @Inject(ControlReader) private readonly reader: ControlReader,
    @Inject(ControlRowsReader) private readonly rows: ControlRowsReader,
  ) {}

  @Query(() => ControlTableAnswer, {
    description:
      'How the journals are kept over some days, at most 370: all of the school, or those of own classes for a class teacher.',
  })
  async controlTable(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<ControlTableAnswer> {
    return answerOf(await this.reader.get(call, from, to));
  }

  @Query(() => ControlRowsAnswer, {
    description: 'The lessons or students behind a number of the table of control.',
  })
  async controlRows(
    @TheCall() call: Call,
    @Args('kind', { type: () => ControlKindEnum, description: 'Which number.' }) kind: ControlKind,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<ControlRowsAnswer> {
    return this.rows.get(call, kind, groupId, from, to);
  }
}

function answerOf({ today, isTimed, teachers, rows }: ControlTable): ControlTableAnswer {
  const subjects = new Map(rows.map(({ subjectId, subject }) => [subjectId, subject]));
  const placeOf = (names: ReadonlyMap<string, string>): ReadonlyMap<string, number> =>
    new Map([...names.keys()].map((id, at) => [id, at]));
  const [teacherAt, subjectAt] = [placeOf(teachers), placeOf(subjects)];
  const counts = Object.fromEntries(
    CONTROL_COUNTS.map((name) => [name, rows.map((row) => row.counts[name])]),
  ) as Pick<ControlRows, (typeof CONTROL_COUNTS)[number]>;
  return {
    today,
    timed: isTimed,
    teachers: { ids: [...teachers.keys()], names: [...teachers.values()] },
    subjects: { ids: [...subjects.keys()], names: [...subjects.values()] },
    rows: {
      groups: rows.map(({ groupId }) => groupId),
      groupNames: rows.map(({ groupName }) => groupName),
      classNames: rows.map(({ className }) => className),
      grades: rows.map(({ grade }) => grade),
      subjects: rows.map(({ subjectId }) => subjectAt.get(subjectId) ?? 0),
      teachers: rows.map(({ teacherIds }) => teacherIds.map((id) => teacherAt.get(id)).join(' ')),
      ...counts,
    },
  };
}
