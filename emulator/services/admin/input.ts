/** The inputs of administrators' calls, and how one is refused. */

import type { Instance } from '../../world/organization.ts';
import { json, Refusal } from '../message.ts';

/** A call's input: a JSON object whose members the operation looks at one by one. */
export type Input = Readonly<Record<string, unknown>>;

/** @returns the members of the answer. */
export type Operation = (input: Input, instance: Instance) => object;

export function adminRefusal(name: string, message: string): Refusal {
  return new Refusal(json(400, { __type: name, message }, { 'content-type': 'application/x-amz-json-1.1' }));
}

export function notFound(what: string): Refusal {
  return adminRefusal('ResourceNotFoundException', `${what} not found.`);
}

/** A member that must be a string. */
export function stringMember(input: Input, member: string): string {
  const value = input[member];
  if (typeof value === 'string' && value !== '') return value;
  throw adminRefusal('ValidationException', `${member} must be a string.`);
}
