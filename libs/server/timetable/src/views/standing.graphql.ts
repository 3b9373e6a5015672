import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { DayScalar, OptionalIdField, TimeScalar } from '@zhurnal/platform';

@ArgsType()
export class StandingTimetableQuery {
  @IsString()
  @Field(() => DayScalar, { description: 'A day on which the periods hold, or begin to hold after it.' })
  date!: string;

  @OptionalIdField('Periods of a class and its subgroups.')
  classId?: string;

  @OptionalIdField('Periods a member of staff gives.')
  teacherId?: string;

  @OptionalIdField('Periods in a room.')
  roomId?: string;

  @OptionalIdField('Periods of a teaching group.')
  groupId?: string;
}

@ArgsType()
export class FreePlacesQuery {
  @IsString()
  @Field(() => DayScalar, { description: 'The day.' })
  date!: string;

  @IsInt()
  @Min(0)
  @Max(20)
  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;
}

@ObjectType({ description: 'A weekly period.' })
export class StandingPeriod {
  @Field(() => ID, { description: 'The period.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => ID, { description: 'Its timetable.' })
  timetableId!: string;

  @Field(() => ID, { description: 'The teaching group.' })
  groupId!: string;

  @Field({ description: 'Name of the group: classes, with subgroups in brackets.' })
  group!: string;

  @Field(() => [ID], { description: 'Classes of the group.' })
  classIds!: string[];

  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => Int, { description: 'Day of the week, 1 is Monday.' })
  weekday!: number;

  @Field(() => Int, { description: 'Week of the cycle; 0: every week.' })
  week!: number;

  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  room!: string | null;

  @Field(() => [ID], { description: 'Teachers in their order.' })
  teacherIds!: string[];

  @Field(() => [String], { description: 'Their short names.' })
  teachers!: string[];

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;
}

@ObjectType({ description: 'A timetable and the days it is in force.' })
export class TimetableVersion {
  @Field(() => ID, { description: 'The timetable.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => Int, { description: 'Weeks of its cycle.' })
  cycleWeeks!: number;
}

@ObjectType({ description: 'The weekly timetable as it stands, and changes to come.' })
export class StandingTimetable {
  @Field(() => [TimetableVersion], { description: 'Timetables of the year, newest first.' })
  timetables!: TimetableVersion[];

  @Field(() => [StandingPeriod], { description: 'Periods by day of the week and number.' })
  periods!: StandingPeriod[];
}

@ObjectType({ description: 'Somebody or something with a timetable.' })
export class TimetableObject {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'A teaching group and who gives it.' })
export class TimetableGroup extends TimetableObject {
  @Field({ description: 'Subject.' })
  subject!: string;

  @Field(() => [ID], { description: 'Its classes.' })
  classIds!: string[];

  @Field(() => [ID], { description: 'Teachers the timetable names for it.' })
  teacherIds!: string[];

  @Field(() => Float, { description: 'Hours a week.' })
  weekly!: number;
}

@ObjectType({ description: 'Everything that has a timetable this year.' })
export class TimetableObjects {
  @Field(() => [Int], { description: 'Days of the week with lessons.' })
  weekdays!: number[];

  @Field(() => [TimetableObject], { description: 'Classes.' })
  classes!: TimetableObject[];

  @Field(() => [TimetableObject], { description: 'Teachers.' })
  teachers!: TimetableObject[];

  @Field(() => [TimetableObject], { description: 'Rooms.' })
  rooms!: TimetableObject[];

  @Field(() => [TimetableGroup], { description: 'Teaching groups.' })
  groups!: TimetableGroup[];
}

@ObjectType({ description: 'Who and what is free at an hour.' })
export class FreePlaces {
  @Field(() => TimeScalar, { nullable: true, description: 'Beginning; null: nothing rings for that number.' })
  startsAt!: string | null;

  @Field(() => TimeScalar, { nullable: true, description: 'End.' })
  endsAt!: string | null;

  @Field(() => [TimetableObject], { description: 'Rooms.' })
  rooms!: TimetableObject[];

  @Field(() => [TimetableObject], { description: 'Teachers who are not away.' })
  teachers!: TimetableObject[];
}
