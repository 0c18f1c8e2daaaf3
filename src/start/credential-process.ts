/** `dist/credential-process/index.js`: the answer, where Node can give it; nothing is imported before that is known. */
if (Number.parseInt(process.versions.node, 10) >= 24) await import('../credential-process.ts');
else {
  const { message, remedy } = await import('./old-node.ts');
  process.stderr.write(`unexpected: ${message}\n${remedy}\n`);
  process.exitCode = 1;
}
