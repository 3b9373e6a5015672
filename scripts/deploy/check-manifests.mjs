import { relative } from 'node:path';
import { isOurs, isPinned, SECRETS } from './facts.mjs';
import { nameOf, readKustomization } from './read-manifests.mjs';

const VERSIONS = {
  Namespace: 'v1',
  ConfigMap: 'v1',
  Service: 'v1',
  PersistentVolumeClaim: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Job: 'batch/v1',
  Ingress: 'networking.k8s.io/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PodDisruptionBudget: 'policy/v1',
};
const WORKLOADS = ['Deployment', 'StatefulSet', 'Job'];

const labelsOf = (workload) => workload.spec.template.metadata?.labels ?? {};
const containersOf = (workload) => workload.spec.template.spec.containers;
const portsOf = (workload) => containersOf(workload).flatMap(({ ports = [] }) => ports);
const isChosen = (workload, labels) =>
  Object.keys(labels).length > 0 &&
  Object.entries(labels).every(([name, value]) => labelsOf(workload)[name] === value);
const hasPort = (workload, port) =>
  portsOf(workload).some(({ name, containerPort }) => [name, containerPort].includes(port));

function checkContainer({ facts, objects, workload, container, say }) {
  const configMaps = objects.filter(({ kind }) => kind === 'ConfigMap');
  const { image = '', securityContext: rights = {}, resources = {} } = container;
  if (!isPinned(image)) say(`the image ${image} has no tag`);
  if (isOurs(image) && image !== `zhurnal:${facts.version}`) say(`${image} is not version ${facts.version}`);
  if (
    rights.allowPrivilegeEscalation !== false ||
    rights.readOnlyRootFilesystem !== true ||
    !rights.capabilities?.drop?.includes('ALL')
  )
    say('it must not gain rights, and its files must be read-only');
  if (!resources.limits?.memory || !resources.requests?.cpu) say('it needs a memory limit and a CPU request');

  const settings = Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value]));
  for (const { configMapRef } of container.envFrom ?? []) {
    const map = configMaps.find(({ metadata }) => metadata.name === configMapRef?.name);
    if (!map) say(`it reads ConfigMap ${configMapRef?.name}, which is not there`);
    Object.assign(settings, map?.data);
  }
  for (const name of isOurs(image) ? Object.keys(settings) : [])
    if (!facts.settings.has(name)) say(`no program reads the setting ${name}`);
  for (const { name, valueFrom } of container.env ?? []) {
    const secret = valueFrom?.secretKeyRef;
    if (secret && !SECRETS[secret.name]?.includes(secret.key))
      say(`${name} comes from key ${secret.key} of Secret ${secret.name}, which nobody makes`);
  }
  if (!facts.hasProgram(container.command ?? []))
    say(`the program of ${container.command.join(' ')} has no source`);

  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const { httpGet } = container[probe] ?? {};
    if (!httpGet) continue;
    if (isOurs(image) && !facts.routes.has(httpGet.path))
      say(`${probe} asks for ${httpGet.path}, which the server does not offer`);
    if (!hasPort(workload, httpGet.port)) say(`${probe} asks at port ${httpGet.port}, which is not open`);
  }
  if (isOurs(image) && container.ports && !hasPort(workload, Number(settings.ZHURNAL_PORT)))
    say(`the server listens on port ${settings.ZHURNAL_PORT}, which is not open`);

  const { volumes = [] } = workload.spec.template.spec;
  const places = [
    ...volumes.map(({ name }) => name),
    ...(workload.spec.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name),
  ];
  for (const { name } of container.volumeMounts ?? [])
    if (!places.includes(name)) say(`the volume ${name} is not there`);
  for (const { configMap, secret, persistentVolumeClaim: claim } of volumes) {
    if (configMap && !configMaps.some(({ metadata }) => metadata.name === configMap.name))
      say(`it mounts ConfigMap ${configMap.name}, which is not there`);
    if (secret && !SECRETS[secret.secretName])
      say(`it mounts Secret ${secret.secretName}, which nobody makes`);
    if (claim && !objects.some((other) => nameOf(other) === `PersistentVolumeClaim ${claim.claimName}`))
      say(`it mounts PersistentVolumeClaim ${claim.claimName}, which is not there`);
  }
  if (isOurs(image) && workload.kind === 'Deployment') checkSeal({ container, volumes, settings, say });
}

/** A server seals the trail: with a key that is given, into what outlives the pod. */
function checkSeal({ container, volumes, settings, say }) {
  const placeOf = (path = '') => {
    const mount = container.volumeMounts?.find(({ mountPath }) => `${path}/`.startsWith(`${mountPath}/`));
    return volumes.find(({ name }) => name === mount?.name);
  };
  if (!placeOf(settings.ZHURNAL_EVIDENCE_DIR)?.persistentVolumeClaim)
    say('the evidence of the sealed trail does not outlive the pod');
  const { secret } = placeOf(settings.ZHURNAL_SEAL_KEY_FILE) ?? {};
  const [, file] = /\/([^/]+)$/.exec(settings.ZHURNAL_SEAL_KEY_FILE ?? '') ?? [];
  if (!SECRETS[secret?.secretName]?.includes(file)) say('the key that seals the trail is not given');
}

function checkWorkload({ facts, objects, workload, say }) {
  const { spec } = workload.spec.template;
  if (workload.kind !== 'Job' && !isChosen(workload, workload.spec.selector?.matchLabels ?? {}))
    say('its selector does not choose its own pods');
  const { runAsNonRoot, runAsUser } = spec.securityContext ?? {};
  if (runAsNonRoot !== true || !(runAsUser > 0))
    say('it must run as a user other than root, given by number');
  if (spec.automountServiceAccountToken !== false)
    say('it needs no key to the cluster: automountServiceAccountToken: false');
  for (const container of containersOf(workload))
    checkContainer({ facts, objects, workload, container, say });
}

const CHECKS = {
  Service({ object, workloads, say }) {
    const chosen = workloads.filter((workload) => isChosen(workload, object.spec.selector ?? {}));
    if (chosen.length === 0) say('it chooses no pods');
    for (const { targetPort, port } of object.spec.ports)
      if (!chosen.some((workload) => hasPort(workload, targetPort ?? port)))
        say(`port ${targetPort ?? port} is not open in its pods`);
  },
  Ingress({ object, objects, say }) {
    for (const { host, http } of object.spec.rules)
      for (const { backend } of http.paths) {
        const service = objects.find((other) => nameOf(other) === `Service ${backend.service.name}`);
        const { name, number } = backend.service.port;
        if (!service) say(`it leads to Service ${backend.service.name}, which is not there`);
        else if (!service.spec.ports.some((port) => port.name === name || port.port === number))
          say(`Service ${backend.service.name} has no port ${name ?? number}`);
        if (!object.spec.tls?.some(({ hosts, secretName }) => hosts.includes(host) && SECRETS[secretName]))
          say(`${host} has no certificate`);
      }
  },
  HorizontalPodAutoscaler({ object, objects, say }) {
    const { scaleTargetRef: target, minReplicas, maxReplicas } = object.spec;
    if (!objects.some((other) => nameOf(other) === `${target.kind} ${target.name}`))
      say(`there is no ${target.kind} ${target.name}`);
    if (!(minReplicas <= maxReplicas)) say('it wants at least more than at most');
  },
  PodDisruptionBudget({ object, workloads, say }) {
    if (!workloads.some((workload) => isChosen(workload, object.spec.selector.matchLabels)))
      say('it chooses no pods');
  },
  NetworkPolicy({ object, workloads, say }) {
    const chosen = workloads.filter((workload) =>
      isChosen(workload, object.spec.podSelector.matchLabels ?? {}),
    );
    if (chosen.length === 0) say('it chooses no pods');
    for (const { ports = [] } of object.spec.ingress ?? [])
      for (const { port } of ports)
        if (!chosen.some((workload) => hasPort(workload, port)))
          say(`it opens port ${port}, where nobody listens`);
  },
};

/** The faults of the objects that one folder comes to. */
export function checkFolder(facts, folder, used) {
  const { objects, faults } = readKustomization(facts.root, folder, used);
  const workloads = objects.filter(({ kind }) => WORKLOADS.includes(kind));
  const names = objects.map(nameOf);
  for (const object of objects) {
    const say = (words) => faults.push(`${relative(facts.root, folder)}: ${nameOf(object)}: ${words}`);
    if (!object.metadata?.name) say('it has no name');
    if (VERSIONS[object.kind] !== object.apiVersion)
      say(`${object.kind} is not known under ${object.apiVersion}`);
    if (names.indexOf(nameOf(object)) !== names.lastIndexOf(nameOf(object))) say('it is there twice');
    if (WORKLOADS.includes(object.kind)) checkWorkload({ facts, objects, workload: object, say });
    CHECKS[object.kind]?.({ object, objects, workloads, say });
  }
  return faults;
}
