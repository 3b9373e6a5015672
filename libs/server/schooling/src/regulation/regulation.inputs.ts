import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import {
  DayField,
  DayScalar,
  IdField,
  IsDay,
  KeyedInput,
  OptionalTextField,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';

@InputType({ description: 'A setting that changes together with another one.' })
export class SettingWanted {
  @TextField(60, 'Name of the setting.')
  setting!: string;

  @TextField(20_000, 'Its value, as JSON.')
  value!: string;

  @OptionalTextField(60, "Clause of the school's text; null: a choice of the school.")
  clause?: string | null;

  @TextField(300, 'Words of the clause, or why it is chosen so.', '')
  reason!: string;
}

/** Settings that make sense only together come together, such as a way of correction and its lock. */
const MoreField = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(60),
    ValidateNested({ each: true }),
    Type(() => SettingWanted),
    Field(() => [SettingWanted], { nullable: true, description: 'Further settings that change with it.' }),
  );

@InputType({ description: 'Another profile from a day on.' })
export class ChooseRegulationInput extends VersionedInput {
  @TextField(40, 'Id of the profile.')
  baseProfile!: string;

  @DayField('First day, not before today.')
  fromDay!: string;

  @TextField(100, 'Number of the order; empty: none.', '')
  orderNumber!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Day of the order; null: not said.' })
  adoptedOn?: string | null;

  @TextField(300, 'What the school calls its text.', '')
  title!: string;
}

@InputType({ description: 'Another value of one setting from a day on.' })
export class AmendRegulationInput extends KeyedInput {
  @TextField(60, 'Name of the setting.')
  setting!: string;

  @TextField(20_000, 'Its value, as JSON.')
  value!: string;

  @DayField('First day, not before today.')
  fromDay!: string;

  @OptionalTextField(60, "Clause of the school's text; null: a choice of the school.")
  clause?: string | null;

  @TextField(100, 'Number of the order; empty: none.', '')
  orderNumber!: string;

  @TextField(300, 'Words of the clause, or why it is chosen so.')
  reason!: string;

  @MoreField()
  more?: SettingWanted[] | null;
}

@InputType({ description: 'An amendment that shall not hold.' })
export class WithdrawAmendmentInput extends VersionedInput {
  @IdField('Id of the amendment.')
  id!: string;

  @IsOptional()
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'Further amendments to take back with it: what was decided together makes sense together.',
  })
  moreIds?: string[] | null;
}

@InputType({ description: 'A change that is thought of: a profile, or a setting with its value.' })
export class RegulationChange {
  @DayField('First day, not before today.')
  fromDay!: string;

  @OptionalTextField(40, 'Id of the profile.')
  baseProfile?: string | null;

  @OptionalTextField(60, 'Name of the setting.')
  setting?: string | null;

  @OptionalTextField(20_000, 'Its value, as JSON.')
  value?: string | null;

  @MoreField()
  more?: SettingWanted[] | null;
}
