/** `dist/credential-process/index.js`: starts the credential process; it checks Node before it imports anything. */
if (Number.parseInt(process.versions.node, 10) >= 24) await import('../credential-process.ts');
else {
  const { message, remedy } = await import('./old-node.ts');
  process.stderr.write(`unexpected: ${message}\n${remedy}\n`);
  process.exitCode = 1;
}
