import { renewPage } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { t } from '../words/words.js';

/** What stays when a page breaks: a sentence and a way out. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className="page">
        <div className="sheet" role="alert">
          <h1 className="zh-hidden">{t('app.crashed')}</h1>
          <EmptyState
            icon="alert"
            title={t('app.crashed')}
            actions={<Button onClick={() => void renewPage()}>{t('app.reload')}</Button>}
          >
            {t('app.crashedHint')}
          </EmptyState>
        </div>
      </main>
    );
  }
}
