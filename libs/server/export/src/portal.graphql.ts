import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import {
  DayScalar,
  IdField,
  InstantScalar,
  KeyedInput,
  OptionalTextField,
  RefusalAnswer,
  TextField,
} from '@zhurnal/platform';

const ModeEnum = { DELTA: 'delta', FULL: 'full' } as const;
registerEnumType(ModeEnum, {
  name: 'PortalPackageMode',
  description: 'What a package has: what has changed, or the whole year.',
});
const CauseEnum = { DAILY: 'daily', HAND: 'hand', MONTHLY: 'monthly', YEAR_TURN: 'year_turn' } as const;
registerEnumType(CauseEnum, { name: 'PortalPackageCause', description: 'Why a package was made.' });
const StateEnum = { MADE: 'made', TAKEN: 'taken', SUPERSEDED: 'superseded' } as const;
registerEnumType(StateEnum, {
  name: 'PortalPackageState',
  description: 'On its way, acknowledged by the portal, or made needless by a later full package.',
});
const CountedEnum = { LESSONS: 'lessons', TASKS: 'tasks', ESTIMATES: 'estimates' } as const;
registerEnumType(CountedEnum, {
  name: 'PortalCounted',
  description: 'What is counted here and on the portal.',
});
export const PORTAL_WORK = { CURRENT: 'current', FULL: 'full', COMPARE: 'compare' } as const;
export type PortalWork = (typeof PORTAL_WORK)[keyof typeof PORTAL_WORK];
registerEnumType(PORTAL_WORK, {
  name: 'PortalWork',
  description: 'Send what has changed, send the whole year, or compare counts with the portal.',
});

@ObjectType({ description: 'Where data go for the portal, and when.' })
export class PortalSettings {
  @Field(() => [String], {
    description: 'Where the operator of the server allows to send: a school chooses among these.',
  })
  targets!: string[];

  @Field({ description: 'The chosen one; empty: none.' })
  target!: string;

  @Field({ description: 'By which the portal knows the school, figures; empty: not entered.' })
  schoolCode!: string;

  @Field(() => Int, { description: 'Full hour in the school from which the daily package is due, 0 to 23.' })
  hour!: number;

  @Field({ description: 'Whether a package is sent every day.' })
  isOn!: boolean;

  @Field(() => Int, { description: 'Version for changing; 0: nothing was set yet.' })
  version!: number;
}

@ObjectType({
  description:
    'Somebody of the staff and whether the portal number was entered. The number itself is not shown.',
})
export class PortalStaff {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When the number was entered; null: none.' })
  enteredAt!: string | null;
}

@ObjectType({ description: 'A package that was made for the portal, with its acknowledgement.' })
export class PortalPackageRow {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Its number: they follow each other without a gap.' })
  seq!: number;

  @Field(() => ModeEnum, { description: 'What it has.' })
  mode!: string;

  @Field(() => CauseEnum, { description: 'Why it was made.' })
  cause!: string;

  @Field(() => StateEnum, { description: 'How far it has come.' })
  state!: string;

  @Field(() => DayScalar, { description: 'Day in the school.' })
  day!: string;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  madeAt!: string;

  @Field(() => String, { nullable: true, description: 'Who asked for it; null: the program by itself.' })
  madeBy!: string | null;

  @Field(() => Int, { description: 'Rows in it.' })
  rowCount!: number;

  @Field(() => Int, {
    description: 'Pieces of free text that named somebody and were replaced, in all the year has.',
  })
  replaced!: number;

  @Field(() => Int, { description: 'How often sending was tried.' })
  tries!: number;

  @Field({ description: 'Why it has not arrived, as the program found it; empty: nothing is wrong.' })
  fault!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was acknowledged.' })
  takenAt!: string | null;

  @Field({ description: 'SHA-256 of its manifest, which the acknowledgement repeats.' })
  sha256!: string;
}

@ObjectType({
  description: 'How complete what families of a class see is, from the beginning of the year to today.',
})
export class PortalClass {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Lessons that are over and were not cancelled.' })
  lessons!: number;

  @Field(() => Int, { description: 'Of these with a topic.' })
  withTopic!: number;

  @Field(() => Int, { description: 'Of these with homework.' })
  withTask!: number;

  @Field(() => Int, { description: 'Marks, absences and remarks in them.' })
  estimates!: number;
}

@ObjectType({ description: 'A place where the school and the portal have different numbers of rows.' })
export class PortalDifference {
  @Field({ description: 'Class or group.' })
  group!: string;

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => DayScalar, { description: 'Day.' })
  day!: string;

  @Field(() => CountedEnum, { description: 'Of what.' })
  what!: string;

  @Field(() => Int, { description: 'In the journal.' })
  here!: number;

  @Field(() => Int, { description: 'On the portal.' })
  there!: number;
}

@ObjectType({ description: 'The last comparison of counts with the portal.' })
export class PortalComparison {
  @Field(() => InstantScalar, { description: 'When.' })
  madeAt!: string;

  @Field(() => Int, { description: 'Up to which package the portal had everything.' })
  seq!: number;

  @Field(() => Int, { description: 'Places that were compared: class or group, subject, day.' })
  counted!: number;

  @Field(() => Int, { description: 'How many of them differ.' })
  differenceCount!: number;

  @Field(() => [PortalDifference], { description: 'The first 200.' })
  differences!: PortalDifference[];
}

@ObjectType({
  description:
    'The exchange with the portal: settings, numbers of staff, packages, completeness, comparison.',
})
export class PortalExchange {
  @Field(() => PortalSettings, { description: 'Settings.' })
  settings!: PortalSettings;

  @Field(() => [PortalStaff], { description: 'Who works in the school today.' })
  staff!: PortalStaff[];

  @Field(() => [PortalPackageRow], { description: 'The last 40 packages, the newest first.' })
  packages!: PortalPackageRow[];

  @Field(() => [PortalClass], { description: 'Classes of the year.' })
  classes!: PortalClass[];

  @Field(() => PortalComparison, { nullable: true, description: 'The last comparison; null: none was made.' })
  comparison!: PortalComparison | null;
}

@ObjectType({ description: 'That it was saved.' })
export class PortalSaved {
  @Field(() => ID, { description: 'What was saved.' })
  id!: string;
}

@ObjectType({ description: 'That the work was begun; what became of it is in the list of packages.' })
export class PortalBegun {
  @Field(() => ID, { description: 'The request.' })
  id!: string;
}

export const PortalSavedResult = createUnionType({
  name: 'PortalSavedResult',
  description: 'Saved, or why not.',
  types: () => [PortalSaved, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : PortalSaved),
});

@InputType({ description: 'Where to send, and when.' })
export class SetPortalInput extends KeyedInput {
  @TextField(300, 'One of the targets that the operator allows; empty: none.')
  target!: string;

  @TextField(12, 'By which the portal knows the school: figures.')
  schoolCode!: string;

  @IsInt()
  @Min(0)
  @Max(23)
  @Field(() => Int, { description: 'Full hour in the school, 0 to 23.' })
  hour!: number;

  @IsBoolean()
  @Field({ description: 'Whether to send every day.' })
  isOn!: boolean;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'The version that was seen; 0: nothing was set yet.' })
  expectedVersion!: number;
}

@InputType({ description: 'The number that somebody of the staff got from the portal.' })
export class EnterStaffUidInput extends KeyedInput {
  @IdField('The person.')
  personId!: string;

  @OptionalTextField(18, 'The number, 6 to 18 figures; null takes it back.')
  uid?: string | null;
}

@InputType({ description: 'What is to be done with the portal now.' })
export class SendToPortalInput extends KeyedInput {
  @IsIn(Object.values(PORTAL_WORK))
  @Field(() => PORTAL_WORK, { description: 'What.' })
  work!: PortalWork;
}
