import { renewPage } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { t } from '../words/staff-words.js';

/** Catches what no page expected, and says so instead of showing a blank window. */
export class CrashScreen extends Component<
  { readonly children: ReactNode },
  { readonly hasCrashed: boolean }
> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main className="st-alone">
        <EmptyState
          icon="alert"
          title={t('app.crashed')}
          actions={
            <Button variant="primary" onClick={() => void renewPage()}>
              {t('app.reload')}
            </Button>
          }
        >
          {t('app.crashedWhy')}
        </EmptyState>
      </main>
    );
  }
}
