/** Role credentials of an assignment. */
import { type Assignment, notAssigned } from './assignment.ts';
import type { Portal, RoleCredentials } from './portal.ts';

/**
 * Gets the role credentials of an account and permission set.
 *
 * @throws ActionError `not-assigned`, or what the portal's calls end in.
 */
export async function getRoleCredentials(assignment: Assignment, portal: Portal): Promise<RoleCredentials> {
  const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
  if ('refused' in answer) throw await notAssigned(assignment, portal, answer.refused);
  return answer;
}
