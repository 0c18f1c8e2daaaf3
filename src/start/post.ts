/** `dist/post/index.js`: what follows the job, where Node can run it; nothing is imported before that is known. */
if (Number.parseInt(process.versions.node, 10) >= 24) await import('../post.ts');
else process.stdout.write((await import('./old-node.ts')).annotation('warning'));
