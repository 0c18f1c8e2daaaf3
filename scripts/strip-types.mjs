/** How jest reads TypeScript: Node's own removal of types, which leaves every line and column where it was. */
import { stripTypeScriptTypes } from 'node:module';

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
