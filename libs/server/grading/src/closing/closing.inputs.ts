import { Field, InputType } from '@nestjs/graphql';
import { DayField, IdField, KeyedInput, TextField, VersionedInput } from '@zhurnal/platform';
import { IsBoolean } from 'class-validator';

@InputType({ description: 'A period of a class that shall be closed.' })
export class ClosePeriodInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The period.')
  periodId!: string;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'What is missing and not asked for was seen, and is left so.' })
  isConfirmed!: boolean;
}

@InputType({ description: 'An order to open one subject of a closed period.' })
export class ReopenPeriodInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The period.')
  periodId!: string;

  @IdField('The group that shall write.')
  groupId!: string;

  @TextField(100, 'Number of the order.')
  orderNumber!: string;

  @DayField('Day of the order, not after today.')
  orderedOn!: string;

  @TextField(300, 'Why.')
  reason!: string;

  @DayField('The last day on which it is open.')
  lastDay!: string;
}

@InputType({ description: 'An order that shall end before its time.' })
export class EndReopeningInput extends VersionedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The order.')
  id!: string;
}

@InputType({ description: 'A period that shall be sealed anew.' })
export class SealPeriodInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The period.')
  periodId!: string;
}

@InputType({ description: 'A year that shall be archived.' })
export class ArchiveYearInput extends KeyedInput {
  @IdField('The year.')
  yearId!: string;
}
