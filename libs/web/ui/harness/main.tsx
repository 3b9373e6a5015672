import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenTheme, showTheme } from '../src/index.js';
import '../src/styles/styles.css';
import './harness.css';
import { ComponentsPage } from './components-page.js';
import { GridPage } from './grid-page.js';

const asked = new URLSearchParams(location.search);
showTheme(chosenTheme());
if (asked.get('density') === 'comfortable') document.documentElement.removeAttribute('data-density');

const root = document.getElementById('root');
if (root !== null) {
  const page =
    asked.get('view') === 'components' ? (
      <ComponentsPage />
    ) : (
      <GridPage students={Number(asked.get('rows') ?? 30)} columns={Number(asked.get('columns') ?? 60)} />
    );
  createRoot(root).render(asked.has('strict') ? <StrictMode>{page}</StrictMode> : page);
}
