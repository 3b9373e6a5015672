import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { makerOf } from './known-input.js';
import type { InputClass } from './known-input.js';

/** Inputs as their decorators want them: unknown fields are refused, everything that is wrong is named. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, stopAtFirstError: false });
  }

  /** What is right passes by the checks that are known of its class; whatever else is looked at from the beginning. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    const make = metatype && type !== 'custom' ? makerOf(metatype as InputClass) : undefined;
    return make?.(value) ?? ((await super.transform(value, metadata)) as unknown);
  }
}
