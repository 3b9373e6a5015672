import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  DayField,
  IdField,
  IdsField,
  KeyedInput,
  OptionalIdField,
  OptionalTextField,
  TextField,
  VersionField,
  VersionedInput,
} from '@zhurnal/platform';

@InputType({ description: 'A class of the current year.' })
export class OpenClassInput extends KeyedInput {
  @TextField(30, 'Its name: 8А.')
  name!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { nullable: true, description: 'Grade 1–12; null: the name tells it.' })
  gradeLevel!: number | null;

  @OptionalTextField(10, 'Letter; null: the name tells it.')
  letter!: string | null;

  @OptionalIdField('The bells it follows; null: the usual ones.')
  bellScheduleId!: string | null;
}

@InputType({ description: 'What a class is, whole.' })
export class ChangeClassInput extends OpenClassInput {
  @IdField('The class.')
  classId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'A subgroup of a class, new or changed.' })
export class PutSubgroupInput extends VersionedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The subgroup: made by the client.')
  id!: string;

  @TextField(60, 'The division; empty when the class is divided in one way only.')
  division!: string;

  @TextField(60, 'Its name.')
  name!: string;
}

@InputType({ description: 'Takes a subgroup away that nobody was in yet.' })
export class RemoveSubgroupInput extends VersionedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The subgroup.')
  id!: string;
}

@InputType({
  description: 'Students of a class go over into a subgroup of a division, or out of all of them.',
})
export class MoveToSubgroupInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @TextField(60, 'The division.')
  division!: string;

  @OptionalIdField('The subgroup; null: none of the division.')
  subgroupId!: string | null;

  @IdsField(60, 'The students, 1–60.')
  studentIds!: string[];

  @DayField('First day in it; the day before is the last one in the former subgroup.')
  from!: string;
}
