import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../stack/settings.ts';

/** The part of the Compose specification we use; another key is a typing error until it is added here. */
const SERVICE_KEYS = [
  ...['build', 'image', 'restart', 'entrypoint', 'command', 'environment'],
  ...['ports', 'volumes', 'depends_on', 'healthcheck'],
];
const HEALTHCHECK_KEYS = ['test', 'interval', 'timeout', 'retries', 'start_period'];
const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'];

interface Service {
  image?: string;
  build?: string;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

/**
 * Complains when docker-compose.yml would not run. Asks `docker compose config` where it is installed;
 * our own look at it works on every machine.
 */
export function composeComplaint(): string | undefined {
  const complaints = complaintsAbout(readFileSync(join(PROJECT_ROOT, 'docker-compose.yml'), 'utf8'));
  if (complaints.length > 0) return complaints.join('\n');
  if (spawnSync('docker', ['compose', 'version']).status !== 0) return undefined;
  const config = spawnSync('docker', ['compose', 'config', '--quiet'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  return config.status === 0 ? undefined : config.stderr;
}

export function complaintsAbout(text: string): string[] {
  const compose = parse(text, { merge: true }) as Record<string, Record<string, Service> | undefined>;
  const unknown = Object.keys(compose).filter((key) => !/^(services|volumes|x-.+)$/.test(key));
  const services = compose['services'] ?? {};
  const volumes = Object.keys(compose['volumes'] ?? {});
  return [
    ...unknown.map((key) => `docker-compose.yml: "${key}" is no top-level key.`),
    ...(Object.keys(services).length === 0 ? ['docker-compose.yml names no services.'] : []),
    ...Object.entries(services).flatMap(([name, service]) =>
      serviceComplaints(service, services, volumes).map(
        (complaint) => `docker-compose.yml, ${name}: ${complaint}`,
      ),
    ),
  ];
}

function serviceComplaints(service: Service, services: Record<string, Service>, volumes: string[]): string[] {
  const unknown = Object.keys(service).filter((key) => !SERVICE_KEYS.includes(key));
  const unknownInHealthcheck = Object.keys(service.healthcheck ?? {}).filter(
    (key) => !HEALTHCHECK_KEYS.includes(key),
  );
  return [
    ...unknown.map((key) => `"${key}" is not a key we know.`),
    ...unknownInHealthcheck.map((key) => `"${key}" is not a key of a healthcheck.`),
    ...(service.image || service.build ? [] : ['it has neither image nor build.']),
    ...(service.ports ?? [])
      .filter((port) => !/^(\d+\.\d+\.\d+\.\d+:)?\d+:\d+$/.test(String(port)))
      .map((port) => `port "${port}" is not of the form host:container.`),
    ...(service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((volume) => !/^[./]/.test(volume) && !volumes.includes(volume))
      .map((volume) => `volume "${volume}" is not declared.`),
    ...Object.entries(service.depends_on ?? {}).flatMap(([name, { condition }]) =>
      dependencyComplaints(name, condition, services[name]),
    ),
  ];
}

function dependencyComplaints(name: string, condition: string, service: Service | undefined): string[] {
  if (!service) return [`it depends on "${name}", which is not there.`];
  if (!CONDITIONS.includes(condition)) return [`"${condition}" is no condition of depends_on.`];
  if (condition === 'service_healthy' && !service.healthcheck)
    return [`"${name}" has no healthcheck to wait for.`];
  return [];
}
