import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { IdentityModule } from '@zhurnal/identity';
import { PlatformModule } from '@zhurnal/platform';
import type { PlatformOptions } from '@zhurnal/platform';
import { LATEST_MIGRATION_NAME } from './migrate.js';

/** The one list of feature modules, from the lowest rung to the highest. */
export const FEATURES: readonly Type[] = [IdentityModule];

/** Everything the server is, around the given connections and clock. */
@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'latestMigration'>): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with({ ...options, latestMigration: LATEST_MIGRATION_NAME }), ...FEATURES],
    };
  }
}
