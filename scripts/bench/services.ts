/**
 * The emulated services in a process of their own, so that what they cost is nobody else's: each behind a door of its
 * own, as each has a host of its own with AWS and GitHub, over TLS.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates, signIn, startEmulator } from '../../emulator/index.ts';
import { type Door, openDoor } from './door.ts';
import { measuredWorld, type WorldPlan } from './world.ts';

/** What the measuring process is told at the start. */
export interface Services {
  /** Variables that lead a step here, by the milliseconds of a round trip. */
  readonly env: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** The input `sso-token`. */
  readonly token: string;
}

/** Since the last time it was asked. */
export interface Traffic {
  readonly requests: number;
  readonly connections: number;
}

const [plan = '{}', roundTrips = '[0]'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'bench-certificates-'));
const { key, cert, caFile } = await makeCertificates(folder, []);
const emulator = await startEmulator({ world: measuredWorld(JSON.parse(plan) as WorldPlan), tls: { key, cert } });
const target = emulator.tlsPort ?? 0;
const doors: Door[] = [];

async function variables(roundTrip: number): Promise<Record<string, string>> {
  const open = async () => {
    const door = await openDoor(target, roundTrip);
    doors.push(door);
    return `https://127.0.0.1:${door.port}`;
  };
  const env: Record<string, string> = { NODE_EXTRA_CA_CERTS: caFile };
  for (const name of Object.keys(emulator.env)) env[name] = await open();
  for (const [name, value] of Object.entries(emulator.idTokenEnv())) {
    env[name] = value.startsWith(emulator.url) ? value.replace(emulator.url, await open()) : value;
  }
  return env;
}

process.on('message', () => {
  const traffic: Traffic = {
    requests: emulator.requests.length,
    connections: doors.reduce((sum, door) => sum + door.connections, 0),
  };
  emulator.resetRequests();
  for (const door of doors) door.reset();
  process.send?.(traffic);
});
process.once('disconnect', () => process.exit());
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const env: Record<number, Record<string, string>> = {};
for (const roundTrip of JSON.parse(roundTrips) as number[]) env[roundTrip] = await variables(roundTrip);
const token = JSON.stringify(signIn(emulator.world, { user: 'alice' }));
process.send?.({ env, token } satisfies Services);
