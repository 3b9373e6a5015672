import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCompose, checkDockerfile } from './deploy/check-images.mjs';
import { checkMonitoring } from './deploy/check-monitoring.mjs';
import { checkFolder } from './deploy/check-manifests.mjs';
import { readFacts, SECRETS } from './deploy/facts.mjs';
import { listFiles } from './launch/staleness.mjs';
import { isCommand, ROOT } from './launch/folders.mjs';

const ROLES = ['docker/create-roles.sh', 'k8s/overlays/small/create-roles.sh'];

/**
 * Reads images, compose file and manifests as an engine would and compares them with the code: what they name must
 * exist, what they run must not be root, what they pull must be pinned. Answers the faults.
 */
export function checkDeploy(root = ROOT) {
  const facts = readFacts(root);
  const used = new Set();
  const overlays = readdirSync(join(root, 'k8s/overlays')).map((name) => join('k8s/overlays', name));
  const faults = [
    ...checkDockerfile(facts),
    ...checkCompose(facts),
    ...['k8s/base', ...overlays].flatMap((folder) => checkFolder(facts, join(root, folder), used)),
  ];
  for (const name of listFiles(join(root, 'k8s')))
    if (!used.has(join(root, 'k8s', name))) faults.push(`k8s/${name} belongs to no kustomization`);
  const [one, other] = ROLES.map((path) => readFileSync(join(root, path), 'utf8'));
  if (one !== other) faults.push(`${ROLES.join(' and ')} must be the same`);
  const manual = join(root, 'docs/operations.md');
  const text = existsSync(manual) ? readFileSync(manual, 'utf8') : '';
  for (const name of [...facts.settings, ...Object.keys(SECRETS), ...SECRETS['zhurnal-database']])
    if (!text.includes(name)) faults.push(`docs/operations.md does not tell of ${name}`);
  return [...new Set(faults)];
}

if (isCommand(import.meta.url)) {
  const faults = [...checkDeploy(), ...(await checkMonitoring(ROOT))];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    faults.length === 0
      ? 'Images, manifests, dashboard and alerts agree with the code.\n'
      : `${faults.length} faults.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
