import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { DutyOutcome, DutyPartName, DutyState } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

export const DutyStateEnum = {
  OVERDUE: 'overdue',
  DUE_SOON: 'due_soon',
  UPCOMING: 'upcoming',
  POSTPONED: 'postponed',
  DONE: 'done',
  DONE_LATE: 'done_late',
  SEEN: 'seen',
  NOT_NEEDED: 'not_needed',
} as const satisfies Record<string, DutyState>;
registerEnumType(DutyStateEnum, {
  name: 'DutyState',
  description: 'How a task of the regulation stands. SEEN: the record shows that it is done.',
});

export const DutyOutcomeEnum = {
  DONE: 'done',
  POSTPONED: 'postponed',
  NOT_NEEDED: 'not_needed',
} as const satisfies Record<string, DutyOutcome>;
registerEnumType(DutyOutcomeEnum, {
  name: 'DutyOutcome',
  description: 'What is said of a task: done, put off to a day, not needed this time.',
});

export const DutyPartNameEnum = {
  COPIES: 'copies',
  PACKAGES: 'packages',
  MEDIA: 'media',
  HOLDERS: 'holders',
  CONTACTS: 'contacts',
  FAMILIES: 'families',
  PRINT_OUTS: 'print_outs',
  PLANS: 'plans',
  REVIEWS: 'reviews',
} as const satisfies Record<string, DutyPartName>;
registerEnumType(DutyPartNameEnum, {
  name: 'DutyPartName',
  description:
    'What is counted of a task. Of a back-up: copies of the database, packages of classes, media in rooms, the director and a deputy as holders. Of others: students whose contacts were looked at, students whose families were told, print-outs handed over, groups with a plan, groups reviewed.',
});

@ObjectType({ description: 'What receipts and registers show of one piece of a task.' })
export class DutyPart {
  @Field(() => DutyPartNameEnum, { description: 'Which piece.' })
  part!: DutyPartName;

  @Field(() => String, {
    nullable: true,
    description: 'The clause that asks for it; null: that of the task.',
  })
  clause!: string | null;

  @Field(() => Int, { description: 'How many copies, classes, students or groups have it.' })
  have!: number;

  @Field(() => Int, { description: 'How many there should be.' })
  want!: number;

  @Field(() => [String], { description: 'Names of the classes that lack it.' })
  missing!: string[];
}

@ObjectType({ description: 'A document that shows what was done.' })
export class DutyFile {
  @Field(() => ID, { description: 'The file.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Address to read it at.' })
  path!: string;
}

@ObjectType({ description: 'What was said of a task last.' })
export class DutySaid {
  @Field(() => ID, { description: 'The row.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => DutyOutcomeEnum, { description: 'What.' })
  outcome!: DutyOutcome;

  @Field({ description: 'The evidence, or the reason.' })
  text!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day instead; null: it was not put off.' })
  postponedTo!: string | null;

  @Field(() => DutyFile, { nullable: true, description: 'The document that shows it; null: none.' })
  file!: DutyFile | null;

  @Field({ description: 'Short name of who said it.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'Something that the regulation asks to be done by a day.' })
export class DutyTaskDetails {
  @Field({ description: 'What the task is known by.' })
  key!: string;

  @Field({ description: 'The duty.' })
  code!: string;

  @Field({ description: 'What is to be done, in the language of the regulation.' })
  words!: string;

  @Field({ description: 'The clause that asks for it.' })
  clause!: string;

  @Field(() => DayScalar, { description: 'First day that it is about.' })
  since!: string;

  @Field(() => DayScalar, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The class whose teacher does it; null: none.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  className!: string | null;

  @Field(() => ID, { nullable: true, description: 'The teacher who does it; null: another role does.' })
  personId!: string | null;

  @Field(() => [String], { description: 'Roles that do it.' })
  roles!: string[];

  @Field(() => [String], { description: 'Short names of who holds them on that day.' })
  performers!: string[];

  @Field({ description: 'Whether it is the caller’s own.' })
  isMine!: boolean;

  @Field(() => DutyStateEnum, { description: 'How it stands.' })
  state!: DutyState;

  @Field(() => [DutyPart], {
    description:
      'What the records show of it piece by piece: of a back-up from its last day on, of others once their days have begun; empty: they are not asked, or there is nothing to count.',
  })
  parts!: DutyPart[];

  @Field(() => DutySaid, { nullable: true, description: 'What was said of it; null: nothing.' })
  said!: DutySaid | null;

  @Field(() => [String], { description: 'What the caller may do with it: completeDuty, reopenDuty.' })
  can!: string[];
}

@ObjectType({
  description: 'A duty of every lesson: the record shows how it is kept, and nothing is ticked.',
})
export class LessonDuty {
  @Field({ description: 'The duty.' })
  code!: string;

  @Field({ description: 'What is to be done, in the language of the regulation.' })
  words!: string;

  @Field({ description: 'The clause that asks for it.' })
  clause!: string;
}

@ObjectType({ description: 'The duties of the regulation over some days, as dated tasks.' })
export class DutyCalendar {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field({ description: 'Whether the caller may see everybody’s tasks.' })
  mayAll!: boolean;

  @Field(() => [DutyTaskDetails], { description: 'The tasks, by their last day.' })
  tasks!: DutyTaskDetails[];

  @Field(() => [LessonDuty], { description: 'Duties of every lesson.' })
  lessonDuties!: LessonDuty[];

  @Field(() => Int, {
    description: 'Lessons of these days that are over: the caller’s, or those of the school.',
  })
  lessons!: number;

  @Field(() => Int, { description: 'How many of them have no record.' })
  missing!: number;
}

@ObjectType({ description: 'What was said of a task is stored.' })
export class DutyStored {
  @Field(() => DutyTaskDetails, { description: 'The task as it now stands.' })
  task!: DutyTaskDetails;
}

export const DutyAnswer = createUnionType({
  name: 'DutyAnswer',
  description: 'The task as it now stands, or why nothing was changed.',
  types: () => [DutyStored, RefusalAnswer] as const,
  resolveType: (value: object) => ('task' in value ? DutyStored : RefusalAnswer),
});
