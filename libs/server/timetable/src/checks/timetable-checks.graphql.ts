import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TIMETABLE_CHECKS } from '@zhurnal/rules';
import type { TimetableCheck } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';

const checks = Object.fromEntries(TIMETABLE_CHECKS.map((code) => [code.toUpperCase(), code]));
registerEnumType(checks, {
  name: 'TimetableCheck',
  description:
    'What the weekly timetable of a class breaks: lessons of a day, of a week, a sixth day in grade 1; a day that begins too early, ends too late or is in the second shift; lessons too long, breaks too short, none long enough.',
});

@ObjectType({ description: 'A word of a finding: a name and its value.' })
export class TimetableCheckDetail {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Value.' })
  value!: string;
}

@ObjectType({ description: 'Something that the weekly timetable of a class breaks.' })
export class TimetableFinding {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => checks, { description: 'What it is.' })
  code!: TimetableCheck;

  @Field({ description: 'The act of law.' })
  source!: string;

  @Field(() => [TimetableCheckDetail], { description: 'Details for the sentence.' })
  params!: TimetableCheckDetail[];
}

@ObjectType({ description: 'The weekly timetables of all classes against the acts of law.' })
export class TimetableChecks {
  @Field(() => DayScalar, { description: 'The day on which they hold.' })
  date!: string;

  @Field(() => Int, { description: 'How many classes were checked: those with a grade and lessons.' })
  classCount!: number;

  @Field(() => [TimetableFinding], { description: 'By class.' })
  findings!: TimetableFinding[];
}
