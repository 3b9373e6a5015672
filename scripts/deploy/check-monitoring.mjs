import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { parse } from 'yaml';
import { listFiles } from '../launch/staleness.mjs';

const SOURCES = ['libs/server', 'apps/api/src'];
const FILES = ['docs/monitoring/dashboard.json', 'docs/monitoring/alerts.yml'];

/** Names of the figures that the server prints. */
async function namesOfFigures(root) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'zhurnal_' });
  const names = new Set((await registry.getMetricsAsArray()).map(({ name }) => name));
  for (const folder of SOURCES)
    for (const file of listFiles(join(root, folder)))
      if (/\.ts$/.test(file) && !/\.spec\.ts$|(^|\/)(dist|node_modules)\//.test(file))
        for (const [, name] of readFileSync(join(root, folder, file), 'utf8').matchAll(
          /'(zhurnal_[a-z0-9_]+)'/g,
        ))
          names.add(name);
  return names;
}

/** The faults of the dashboard and the alerts: figures that nobody prints, alerts that do not say what to do. */
export async function checkMonitoring(root) {
  const known = await namesOfFigures(root);
  const faults = [];
  for (const path of FILES) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const [name] of text.matchAll(/zhurnal_[a-z0-9_]+/g))
      if (!known.has(name) && !known.has(name.replace(/_(bucket|count|sum)$/, '')))
        faults.push(`${path}: no program prints ${name}`);
  }
  const titles = JSON.parse(readFileSync(join(root, FILES[0]), 'utf8')).panels.map(({ title }) => title);
  if (new Set(titles).size < titles.length) faults.push(`${FILES[0]}: two panels have the same title`);
  for (const { rules } of parse(readFileSync(join(root, FILES[1]), 'utf8')).groups)
    for (const { alert, expr, labels, annotations } of rules)
      if (!expr || !labels?.severity || !annotations?.summary || !annotations?.action)
        faults.push(`${FILES[1]}: ${alert} must say when, how grave, what it means and what to do`);
  return faults;
}
