import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { IdField, InstantScalar, KeyedInput, RefusalAnswer } from '@zhurnal/platform';

@ObjectType({ description: 'Reports of all classes, asked for at once and made in the background.' })
export class ReportPackage {
  @Field(() => ID, { description: 'The package.' })
  id!: string;

  @Field(() => [String], { description: 'Titles of its reports.' })
  titles!: string[];

  @Field(() => [String], { description: 'Names of its periods.' })
  periods!: string[];

  @Field({ description: 'Who asked for it.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: string;

  @Field(() => Int, { description: 'How many reports it has.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them are made.' })
  made!: number;

  @Field(() => Int, { description: 'How many could not be made.' })
  failed!: number;

  @Field(() => Int, { description: 'How many were given for signing.' })
  prepared!: number;

  @Field(() => Int, { description: 'How many have a signature that held at its last check.' })
  signed!: number;

  @Field(() => Int, { description: 'How many have a signature that did not, or could not be told.' })
  doubtful!: number;

  @Field({ description: 'Whether it was cancelled before all were made.' })
  isCancelled!: boolean;

  @Field({ description: 'Whether more of it is being made.' })
  isRunning!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When the last of its reports was made.' })
  lastMadeAt!: string | null;
}

export const ReportPackageResult = createUnionType({
  name: 'ReportPackageResult',
  description: 'The package, or why not.',
  types: () => [ReportPackage, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : ReportPackage),
});

@InputType({ description: 'Which reports of all classes, over which periods.' })
export class MakeReportPackageInput extends KeyedInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  @Field(() => [String], { description: 'Reports that are made of a class; 1 to 5.' })
  codes!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @IsUUID('all', { each: true })
  @Field(() => [ID], {
    description:
      'Grading periods, 1 to 8. A class has those of its grade; what has not begun is passed over.',
  })
  periodIds!: string[];
}

@InputType({ description: 'Which package.' })
export class ReportPackageInput extends KeyedInput {
  @IdField('The package.')
  packageId!: string;
}
