import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TRAIL_ACTS, TRAIL_KINDS } from '@zhurnal/rules';
import type { TrailAct, TrailKind } from '@zhurnal/rules';
import { DayScalar, InstantScalar, PageInfo } from '@zhurnal/platform';

export const TrailKindEnum = Object.fromEntries(TRAIL_KINDS.map((kind) => [kind, kind])) as {
  [K in TrailKind]: K;
};
registerEnumType(TrailKindEnum, { name: 'TrailKind', description: 'Kind of data that an entry is about.' });
export const TrailActEnum = Object.fromEntries(TRAIL_ACTS.map((act) => [act, act])) as {
  [A in TrailAct]: A;
};
registerEnumType(TrailActEnum, {
  name: 'TrailAct',
  description:
    'What was done with a row; removed: by a note on it, or for good; restored: that note was taken back.',
});

@ObjectType({ description: 'One field of an entry.' })
export class TrailFieldChange {
  @Field({ description: 'Name of the field.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was: a code, a text, or the name of what an id means; null: nothing, or hidden.',
  })
  old!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became.' })
  new!: string | null;

  @Field({ description: 'Personal data: the trail keeps that it changed, and not what it was or became.' })
  hidden!: boolean;
}

@ObjectType({ description: 'One changed row: who, when, what.' })
export class TrailEntry {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: string;

  @Field({ description: "Short name of who acted, or the name of the program's part." })
  who!: string;

  @Field(() => ID, { nullable: true, description: 'Who acted; null: the program.' })
  personId!: string | null;

  @Field({ description: 'Roles the person acted with, joined by "+"; empty: unknown.' })
  role!: string;

  @Field(() => TrailActEnum, { description: 'What was done.' })
  act!: TrailAct;

  @Field(() => TrailKindEnum, { description: 'Kind of data.' })
  kind!: TrailKind;

  @Field({ description: 'The table.' })
  entity!: string;

  @Field(() => ID, { description: 'The row.' })
  rowId!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the row after the change.' })
  version!: number | null;

  @Field({ description: 'The request, as the log of the server knows it.' })
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'The session.' })
  sessionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given, such as a number of a request.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person it is about.' })
  aboutId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the person it is about.' })
  about!: string | null;

  @Field(() => ID, { nullable: true, description: 'The journal it is about.' })
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the group or class.' })
  group!: string | null;

  @Field(() => String, { nullable: true, description: 'The subject.' })
  subject!: string | null;

  @Field(() => ID, { nullable: true, description: 'The lesson it is about.' })
  lessonId!: string | null;

  @Field(() => DayScalar, { nullable: true, description: "The lesson's day." })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of another object it is about, such as a room.' })
  object!: string | null;

  @Field(() => [TrailFieldChange], { description: 'All fields that changed.' })
  changes!: TrailFieldChange[];
}

@ObjectType({ description: 'An object that the filter names.' })
export class TrailName {
  @Field(() => ID, { description: 'The object.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'An entry and where to go on after it.' })
export class TrailEdge {
  @Field({ description: 'Where to go on.' })
  cursor!: string;

  @Field(() => TrailEntry, { description: 'The entry.' })
  node!: TrailEntry;
}

@ObjectType({ description: 'A part of the trail, newest first.' })
export class TrailConnection {
  @Field(() => [TrailEdge], { description: 'Entries.' })
  edges!: TrailEdge[];

  @Field(() => PageInfo, { description: 'Where the part ends.' })
  pageInfo!: PageInfo;

  @Field(() => [TrailName], { description: 'What the ids of the filter mean.' })
  named!: TrailName[];
}

@ObjectType({ description: 'An entry with the session it was made in.' })
export class TrailEntryDetails {
  @Field(() => TrailEntry, { description: 'The entry.' })
  entry!: TrailEntry;

  @Field(() => String, {
    nullable: true,
    description: 'Browser and system of the session; null: the session is forgotten, or there was none.',
  })
  device!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the session was opened.' })
  openedAt!: Date | null;
}

@ObjectType({ description: 'Somebody to look for in the trail.' })
export class TrailPerson {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'Whether the person works or worked in the school.' })
  isStaff!: boolean;

  @Field(() => String, { nullable: true, description: 'The class, of a student.' })
  className!: string | null;
}
